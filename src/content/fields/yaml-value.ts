/** A scalar is a string, an empty one is ""; lists and maps nest. */
export type YamlValue = string | readonly YamlValue[] | YamlMap;
export interface YamlMap {
  readonly [key: string]: YamlValue;
}
