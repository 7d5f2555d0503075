import { parseLanguage } from "../text/language.ts";

/** Returns the direction of a language tag (BCP 47): that of its script subtag, or else its own. */
export function getTextDirection(language: string): "rtl" | "ltr" {
  const { language: name, script } = parseLanguage(language);
  if (script !== undefined)
    return /^(?:Arab|Hebr|Thaa|Syrc|Nkoo|Adlm)$/.test(script) ? "rtl" : "ltr";
  return /^(?:ar|he|fa|ur|ps|yi|dv|sd|ug|ckb)$/.test(name) ? "rtl" : "ltr";
}
