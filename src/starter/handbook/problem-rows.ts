/** Kinds of messages to the lead, each with what brings it about. A test types them. */
export interface ProblemRow {
  /** The file in the content folder, and the line that is typed there. */
  readonly file: "post" | "event" | "series";
  readonly typed: string;
  /** The message begins so, after its place. */
  readonly says: string;
  readonly words: string;
}

export const problemRows: readonly ProblemRow[] = [
  {
    file: "post",
    typed: "titel: What we tried",
    says: 'there is no field "titel"',
    words: "the name of a field is misspelt; the message has the nearest",
  },
  {
    file: "post",
    typed: "authors: ann-le",
    says: 'there is no person "ann-le"',
    words: "no file has that name: a typo, or a file that is still to be written",
  },
  {
    file: "post",
    typed: "updated: 21/06/2027",
    says: '"21/06/2027" is not written as year-month-day',
    words: "dates are year-month-day, as 03/04 is March to some and April to others",
  },
  {
    file: "post",
    typed: "summary: A: b",
    says: "the value contains a colon and a space",
    words: "put the value into quotes",
  },
  {
    file: "post",
    typed: "draft: yes",
    says: '"yes" is neither true nor false',
    words: "the field takes true or false",
  },
  {
    file: "post",
    typed: "[there](gone.md)",
    says: "there is no file",
    words: "the link leads to a file that does not exist",
  },
  {
    file: "post",
    typed: "[there](/nowhere/)",
    says: "this site has no page /nowhere/",
    words: "the link leads to an address that this site does not have",
  },
  {
    file: "event",
    typed: "moved: 2027-03-28 01:30",
    says: "01:30 on 28 March 2027 does not exist in Europe/London",
    words: "the clocks skip that hour; at the end of summer time an hour comes twice",
  },
  {
    file: "event",
    typed: "status: canceled",
    says: '"canceled" is not one of confirmed, tentative, cancelled, postponed',
    words: "the field takes the words that the list of fields has",
  },
  {
    file: "series",
    typed: "skip: 2026-11-26",
    says: "the series has no session on 2026-11-26",
    words: "the rule of the series has no session on that day",
  },
];
