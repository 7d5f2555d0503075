/** Names that devices have on Windows, with any ending: learn.microsoft.com/windows/win32/fileio/naming-a-file. */
const deviceName = /^(?:con|prn|aux|nul|com[1-9]|lpt[1-9])(?:\.|$)/i;

/** Returns why Windows can have no file or folder of a name, as a clause; undefined if it can. */
export function explainWindowsName(name: string): string | undefined {
  if (deviceName.test(name))
    return `"${name}" is the name of a device on Windows, which can have no such file or folder`;
  return /[. ]$/.test(name) ? `"${name}" ends in a dot or space, which Windows drops` : undefined;
}
