/** Whether a language (BCP 47) is written from right to left, by its own script or the one it names. */
export function getTextDirection(language: string): "rtl" | "ltr" {
  const { language: name, script } = new Intl.Locale(language);
  if (script !== undefined)
    return /^(?:Arab|Hebr|Thaa|Syrc|Nkoo|Adlm)$/.test(script) ? "rtl" : "ltr";
  return /^(?:ar|he|fa|ur|ps|yi|dv|sd|ug|ckb)$/.test(name) ? "rtl" : "ltr";
}
