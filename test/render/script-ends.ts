/**
 * Texts that end a script element, or keep its end tag from ending it (HTML, 13.2.5.15 to 31, "script
 * data").
 */
export const scriptEnds: readonly string[] = [
  "</script>",
  "</script ",
  "</SCRIPT\n",
  "</script/",
  "<!--<script>",
  "<!--<script ",
  "<!--<SCRIPT\t",
  "<!-- <script/ -->",
];
