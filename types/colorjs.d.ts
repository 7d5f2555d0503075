/** One file that has what "colorjs.io/fn" has in a hundred, which take ten times as long to load. */
declare module "colorjs.io/dist/color-fn.js" {
  export * from "colorjs.io/fn";
}
