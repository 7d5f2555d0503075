/** Forms of a message by plural category (CLDR), chosen by the value {n}. */
export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & {
  readonly other: string;
};

/** The words, with {name} where a value stands; by plural category where they count. */
export type Message = string | PluralForms;
