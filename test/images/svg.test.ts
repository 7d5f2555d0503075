/** SVG: what is visible is kept, everything else is removed. */
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { parseSvg } from "../../src/images/svg/parse.ts";
import { sanitizeSvg } from "../../src/images/svg/sanitize.ts";
import { all, attr, elements, fragmentOf, one, rawText, texts } from "../render/dom.ts";
import { addMetadata, createPhoto } from "../support/pictures.ts";
import { inspect, readRejection } from "./make.ts";

const namespaces =
  'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 20 10"';
const svg = (inside: string, more = "") => `<svg ${namespaces} ${more}>\n${inside}\n</svg>`;
const read = (text: string) => parseSvg(Buffer.from(text));
/** Returns the sanitised content of an SVG. */
const left = (inside: string) =>
  read(svg(inside))
    .text.replace(/^<svg[^>]*?>|<\/svg>\n$/g, "")
    .replace(/^<svg[^>]*\/>\n$/, "");
const lost = (inside: string) => read(svg(inside)).warnings.map(({ message }) => message);

const js = "javascript:alert(1)";
const script = "<script>alert(1)</script>";
const xhtml = 'xmlns="http://www.w3.org/1999/xhtml"';
const data = "data:image/svg+xml;base64,PHN2Zy8+";

const attacks: Readonly<Record<string, string>> = {
  "a script": svg(script),
  "a script in a namespace with a prefix": svg(
    `<s:script xmlns:s="http://www.w3.org/2000/svg">alert(1)</s:script>`,
  ),
  "a script of HTML": svg(`<script ${xhtml}>alert(1)</script>`),
  "a script from elsewhere": svg(
    `<script href="https://evil.example/a.js" xlink:href="//evil.example/b.js"/>`,
  ),
  "a script in CDATA in what is dropped": svg(
    `<metadata><![CDATA[</metadata>${script}]]></metadata>`,
  ),
  "an attribute that runs when it is loaded": svg("", `onload="alert(1)"`),
  "attributes that run when something happens": svg(
    `<g onclick="alert(1)" onbegin="alert(1)" ONLOAD="alert(1)"><rect onmouseover="alert(1)"/></g>`,
  ),
  "HTML in a drawing": svg(
    `<foreignObject><body ${xhtml}><iframe src="https://evil.example/"/>${script}<img src="x" onerror="alert(1)"/></body></foreignObject>`,
  ),
  "HTML without foreignObject": svg(
    `<h:iframe xmlns:h="http://www.w3.org/1999/xhtml" src="https://evil.example/"/>`,
  ),
  "a link that runs": svg(`<a href="${js}" xlink:href="${js}"><text>Click</text></a>`),
  "a link to elsewhere": svg(
    `<a xlink:href="https://evil.example/" target="_top"><rect width="9" height="9"/></a>`,
  ),
  "something used from elsewhere": svg(
    `<use href="https://evil.example/x.svg#a"/><use xlink:href="x.svg#a"/>`,
  ),
  "a drawing used from its own text": svg(`<use href="${data}#a"/>`),
  "two addresses for one use": svg(`<use href="#a" xlink:href="https://evil.example/x.svg#a"/>`),
  "a picture from elsewhere": svg(
    `<image href="https://evil.example/x.png"/><image xlink:href="/x.png"/>`,
  ),
  "a drawing in a drawing": svg(`<image href="${data}"/><feImage href="${data}"/>`),
  "a page as a picture": svg(`<image href="data:text/html,${encodeURIComponent(script)}"/>`),
  "a picture for a filter, from elsewhere": svg(
    `<filter id="f"><feImage xlink:href="https://evil.example/x.png"/></filter>`,
  ),
  "an animation of a link": svg(
    `<a><animate attributeName="href" values="${js}"/><text>x</text></a><animate attributeName="xlink:href" to="${js}"/>`,
  ),
  "an animation of what runs": svg(
    `<set attributeName="onclick" to="alert(1)"/><animate attributeName="onload" to="alert(1)"/>`,
  ),
  "an animation to something elsewhere": svg(
    `<animate attributeName="fill" values="red;url(https://evil.example/#a)" to="url(//evil.example/)"/>`,
  ),
  "an animation of another's element": svg(
    `<animate href="https://evil.example/x.svg#a" attributeName="x" to="1"/>`,
  ),
  "a style sheet from elsewhere": svg(
    `<style>@import url(https://evil.example/a.css); @import "//evil.example/b.css";</style>`,
  ),
  "a style sheet that is named before the drawing": `<?xml-stylesheet href="https://evil.example/a.css" type="text/css"?>${svg("")}`,
  "a transformation that makes a page of it": `<?xml-stylesheet href="#x" type="text/xsl"?>${svg(`<x:stylesheet id="x" xmlns:x="http://www.w3.org/1999/XSL/Transform">${script}</x:stylesheet>`)}`,
  "a style that fetches": svg(
    `<style>.a{fill:url(https://evil.example/#a)} .b{background:url("//evil.example/b.png")} .c{filter:image-set("https://evil.example/c.png" 1x)}</style>`,
  ),
  "a style that hides what it fetches": svg(
    `<style>.a{fill:u\\72 l(https://evil.example/)} .b{fill:url(#a)url(https://evil.example/)} .c{fill:/**/url(/**/https://evil.example/)}</style>`,
  ),
  "a style that runs": svg(
    `<style>.a{behavior:url(x.htc);-moz-binding:url(x.xml#a);width:expression(alert(1))}</style>`,
  ),
  "a style that ends its element": svg(`<style><![CDATA[a{fill:red}</style>${script}]]></style>`),
  "a style that begins a comment": svg(`<style>/*</style>${script}<style>*/.a{fill:red}</style>`),
  "fonts from elsewhere": svg(
    `<style>@font-face{font-family:x;src:url(https://evil.example/x.woff2)}</style>`,
  ),
  "attributes of style that fetch": svg(
    `<rect style="fill:url(https://evil.example/#a);mask:url(//evil.example/)" fill="url('https://evil.example/')" filter="url(x.svg#a)" cursor="url(https://evil.example/), auto" clip-path="\\75rl(https://evil.example/)"/>`,
  ),
  "text that looks like elements": svg(
    `<title>&lt;script>alert(1)&lt;/script></title><text>&#60;img src=x onerror=alert(1)&#62;</text><desc><![CDATA[${script}]]></desc>`,
  ),
  "a title that ends itself in HTML": svg(
    `<title><![CDATA[</title><img src=x onerror=alert(1)>]]></title>`,
  ),
  "an attribute that ends itself": svg(
    `<rect id="&quot;&gt;${script.replaceAll("<", "&lt;")}" class="a&#10;b"/>`,
  ),
  "a comment that ends itself": svg(`<!-- --><!--><img src=x onerror=alert(1)>-->`),
  "frames, forms, sound and film": svg(
    `<iframe src="${js}"/><audio src="https://evil.example/"/><video href="https://evil.example/"/><form action="${js}"/><handler type="text/javascript">alert(1)</handler><listener/>`,
  ),
  "data of programs": svg(
    `<metadata><r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#">Secret Name</r:RDF></metadata><i:grid xmlns:i="http://www.inkscape.org/" i:path="/home/secret"/>`,
  ),
  "an address to begin with": svg(`<rect/>`, `xml:base="https://evil.example/"`),
};

describe("sanitising removes", () => {
  test.each(Object.entries(attacks))("%s", (_, text) => {
    const clean = read(text).text;
    const tree = fragmentOf(clean);
    for (const element of elements(tree)) {
      expect(element.tagName).not.toMatch(
        /script|foreign|iframe|^(?:img|a|set|handler|metadata)$/i,
      );
      for (const { name, value } of element.attrs) {
        if (name === "xmlns") continue;
        expect(name).not.toMatch(/^on|^xml:base$|^data-/i);
        expect(value).not.toMatch(/evil|javascript|secret|\/\//i);
        if (/href$/.test(name)) expect(value).toMatch(/^#/);
        if (value.includes("url(") && name !== "id") expect(value).toMatch(/^url\(#/);
      }
    }
    for (const style of all(tree, "style"))
      expect(rawText(style)).not.toMatch(/@import|evil|url\((?!#)|\\/);
    expect(clean).not.toMatch(/evil|Secret|<!|<\?/);
    // Read as XML again it is the same: there are no two ways to see it.
    expect(read(clean).text).toBe(clean);
  });
});

describe("sanitising keeps", () => {
  test.each([
    [
      "shapes",
      `<path d="M0 0L9 9z" fill="#f00"/><circle cx="5" cy="5" r="4" stroke="#000" stroke-width="2"/>`,
    ],
    [
      "what is used again",
      `<defs><g id="a"><rect width="1" height="1"/></g></defs><use x="3" href="#a"/>`,
    ],
    [
      "gradients, patterns, clips and masks",
      `<linearGradient id="g" gradientUnits="userSpaceOnUse"><stop offset="0" stop-color="red"/></linearGradient><rect fill="url(#g)" clip-path="url(#c)" mask="url('#m')"/>`,
    ],
    [
      "filters",
      `<filter id="f"><feGaussianBlur in="SourceGraphic" stdDeviation="2"/><feImage href="#a"/></filter>`,
    ],
    [
      "words, spaces between them included",
      `<text x="1" y="2" xml:space="preserve" font-family="Georgia, serif">a  <tspan dy="1">b &#38; c</tspan></text>`,
    ],
    [
      "animation of what is seen",
      `<circle r="1"><animate attributeName="r" values="1;2;1" dur="2s" repeatCount="indefinite"/></circle>`,
    ],
    ["titles", "<title>A map</title><desc>Of the way</desc>"],
  ])("%s", (_, inside) => {
    expect(left(inside)).toBe(inside);
    expect(lost(inside)).toEqual([]);
  });

  test("style sheets with @media and @keyframes", () => {
    const css = `.a{fill:red;stroke:url(#g)} @media print{.a{fill:#000}} @keyframes k{from{opacity:0}50%{opacity:1}} .b{--x:1px;animation:k 2s}`;
    expect(left(`<style>${css}</style><g class="a"/>`)).toBe(
      `<style>.a{fill:red;stroke:url(#g)}@media print{.a{fill:#000}}@keyframes k{from{opacity:0}50%{opacity:1}}.b{--x:1px;animation:k 2s}</style><g class="a"/>`,
    );
    expect(left(`<style media="print">.a{fill:red}</style>`)).toBe(
      "<style>@media print{.a{fill:red}}</style>",
    );
  });

  test("style attributes as presentation attributes, which no Content Security Policy blocks", () => {
    expect(
      left(
        `<rect fill="red" style="fill:blue!important; stroke-width:2px;mix-blend-mode:multiply;-inkscape-x:1"/>`,
      ),
    ).toBe(`<rect fill="blue" stroke-width="2px" style="mix-blend-mode:multiply"/>`);
    // A style sheet would prevail over an attribute.
    expect(left(`<style>rect{fill:red}</style><rect style="fill:blue"/>`)).toContain(
      `style="fill:blue"`,
    );
  });

  test("the content of links, prefixed elements, and xlink:href as href", () => {
    expect(left(`<a href="https://example.org/"><text>Go</text></a>`)).toBe("<text>Go</text>");
    const prefixed = `<v:svg xmlns:v="http://www.w3.org/2000/svg" xmlns:l="http://www.w3.org/1999/xlink" viewBox="0 0 1 1"><v:use l:href="#a"/></v:svg>`;
    expect(read(prefixed).text).toBe(
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><use href="#a"/></svg>\n`,
    );
  });

  test("an SVG with a byte order mark, an XML declaration or a doctype without entities", () => {
    const before = `\ufeff<?xml version="1.0" encoding="UTF-8"?>\n<!-- Made by hand -->\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\n`;
    expect(read(before + svg("<g/>"))).toMatchObject({ warnings: [], width: 20, height: 10 });
  });

  test("embedded pictures, without their metadata", async () => {
    const noisy = await addMetadata(createPhoto(30, 20)).jpeg().toBuffer();
    expect(noisy.includes("Secret")).toBe(true);
    const inside = `<image width="9" height="9" href="data:image/jpeg;base64,${noisy.toString("base64")}"/>`;
    const { text } = await sanitizeSvg(Buffer.from(svg(inside)));
    const href = attr(one(fragmentOf(text), "image"), "href") ?? "";
    const bytes = Buffer.from(href.replace("data:image/jpeg;base64,", ""), "base64");
    expect(await sharp(bytes).metadata()).toMatchObject({
      width: 30,
      height: 20,
      hasProfile: false,
    });
    expect(bytes.includes("Secret")).toBe(false);
    const broken = svg(`<image href="data:image/png;base64,AAAA"/>`);
    expect(await readRejection(Buffer.from(broken))).toBe(
      "contains a picture that cannot be read or is too large. Embed that picture again as PNG or JPEG, or export the drawing as PNG",
    );
  });
});

describe("a visible part that is removed", () => {
  test.each([
    [script, "it contains a script, which was removed, because pictures run none"],
    [
      `<foreignObject/>`,
      "it contains HTML (foreignObject), which was removed, because pictures show none",
    ],
    [`<image href="a.png"/>`, "it shows a picture that is not embedded, which was removed"],
    [`<use href="a.svg#b"/>`, "it refers to something outside the file, which was removed"],
    [
      `<style>@import "a.css";</style>`,
      "it refers to something outside the file, which was removed",
    ],
    [`<style>@font-face{src:url(a)}</style>`, "it contains a font, which was removed"],
    [`<style>@supports (fill:red){a{fill:red}}</style>`, "a part of its style sheet was removed"],
    [`<set attributeName="fill" to="red"/>`, "a part of its animation was removed"],
    [`<mesh/>`, "<mesh> was removed"],
  ])("gives a warning: %s", (inside, message) => {
    const { warnings } = read(svg(`<g>\n  ${inside}</g>${inside}`));
    expect(warnings).toMatchObject([{ line: 3, column: 3, message }]);
  });

  test.each([
    `<metadata/><g i:x="1" xmlns:i="http://www.inkscape.org/"/><!-- x -->`,
    `<rect onclick="f()" data-name="x" tabindex="0" style="-inkscape-stroke:none"/>`,
  ])("gives no warning if it was invisible: %s", (inside) => {
    expect(lost(inside)).toEqual([]);
  });
});

describe("size", () => {
  test.each([
    [`viewBox="0 0 300 150"`, 300, 150],
    [`width="200" height="100" viewBox="0 0 3 3"`, 200, 100],
    [`width="200px" viewBox="0,0,400,100"`, 200, 50],
    [`height="10mm" viewBox="0 0 400 100"`, 151, 38],
    [`width="100%" height="100%" viewBox="-5 -5 10.4 20"`, 10, 20],
    [`width="2in" height="6pc"`, 192, 96],
    [`width="0.2" height="0.1"`, 1, 1],
  ])("%s", (attributes, width, height) => {
    const text = `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}/>`;
    expect(read(text)).toMatchObject({ width, height });
  });

  test.each([`width="0" height="0"`, `viewBox="0 0 0 0"`, `width="100%"`, `viewBox="none"`, ""])(
    "is missing: %s",
    async (attributes) => {
      const text = `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}/>`;
      expect(await readRejection(Buffer.from(text))).toBe(
        'has no size. Write viewBox="0 0 800 400", with its own size, into its <svg>, or save it again as plain SVG',
      );
    },
  );
});

describe("an SVG is rejected for", () => {
  const again = "Fix it there, or save it again as plain SVG";
  test.each([
    [
      "an element that is not closed",
      svg("<g>\n  <rect>\n</g>"),
      `4:4 is not well-formed: unexpected close tag. ${again}`,
    ],
    [
      "an attribute without quotes",
      svg("<g id=x/>"),
      `2:7 is not well-formed: unquoted attribute value. ${again}`,
    ],
    [
      "an unknown entity",
      svg("<text>a&nbsp;b</text>"),
      `2:13 is not well-formed: undefined entity. ${again}`,
    ],
    [
      "an unknown prefix",
      svg("<i:x/>"),
      `2:6 is not well-formed: unbound namespace prefix: "i". ${again}`,
    ],
    [
      "what ends too early",
      `<svg ${namespaces}>`,
      `1:103 is not well-formed: unclosed tag: svg. ${again}`,
    ],
    [
      "entities of its own",
      `<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>\n${svg("<text>&b;</text>")}`,
      "1:1 declares entities. Save it again as plain SVG",
    ],
    [
      "an entity from elsewhere",
      `<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>${svg("&x;")}`,
      "1:1 declares entities. Save it again as plain SVG",
    ],
    [
      "no namespace",
      `<svg viewBox="0 0 1 1"/>`,
      '1:1 lacks its namespace. Write <svg xmlns="http://www.w3.org/2000/svg" …>, or save it again as plain SVG',
    ],
    [
      "deep nesting",
      svg("<g>".repeat(250) + "</g>".repeat(250)),
      "2:601 nests too deeply. Export it as PNG",
    ],
    [
      "a billion of one",
      svg(
        Array.from(
          { length: 12 },
          (_, i) => `<g id="g${i + 1}">${`<use href="#g${i}"/>`.repeat(10)}</g>`,
        ).join(""),
      ),
      "repeats its parts too often with <use>. Export it as PNG",
    ],
    [
      "too much of it",
      svg(`<path d="${"M0 0".repeat(600_000)}"/>`),
      "is an SVG of more than 2 MB. Export it as PNG, or simplify it",
    ],
    [
      "another encoding",
      svg("<text>\u00e9</text>"),
      "is not saved as UTF-8. Save it again as plain SVG in UTF-8",
    ],
  ])("%s", async (what, text, reason) => {
    const encoding = what === "another encoding" ? "latin1" : "utf8";
    expect(await readRejection(Buffer.from(text, encoding))).toBe(reason);
  });

  test("a position is the one that editors show, for any line ends and characters", async () => {
    const text = svg("<!-- 😀 é -->\r\n<text>😀😀</text><g id=x/>");
    expect(await readRejection(Buffer.from(text))).toMatch(/^3:22 /);
  });
});

test("elements that use themselves are no problem", () => {
  const { text } = read(
    svg(
      `<g id="a"><use href="#a"/></g><g id="b"><use href="#c"/></g><g id="c"><use href="#b"/></g>`,
    ),
  );
  expect(all(fragmentOf(text), "use")).toHaveLength(3);
});

test("any text is sanitised or rejected in linear time", async () => {
  const pieces = [
    "<",
    ">",
    "/",
    "svg",
    "&#x",
    ";",
    '"',
    "<style>",
    "url(",
    "{",
    "/*",
    "@media",
    "</style>",
    "<![CDATA[",
    "]]>",
    "g",
    " ",
  ];
  let state = 1;
  const begun = process.cpuUsage();
  for (let i = 0; i < 500; i++) {
    let inside = "";
    for (let n = 0; n < 40; n++) {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      inside += pieces[state % pieces.length];
    }
    expect(await readRejection(Buffer.from(svg(inside)))).toMatch(/./);
    expect(() =>
      read(svg(`<style><![CDATA[${inside.replaceAll("]]>", "")}]]></style>`)),
    ).not.toThrow();
  }
  for (const long of ["(", "{", "/*", "url(", '"', "a:b;", "@media{", "a{"])
    read(
      svg(
        `<style><![CDATA[${long.repeat(50_000)}]]></style><rect style='${long.replaceAll('"', "x").replaceAll("<", "").repeat(20_000)}'/>`,
      ),
    );
  expect(process.cpuUsage(begun).user).toBeLessThan(5e6);
});

test("an SVG is inspected like any picture", async () => {
  expect(await inspect(Buffer.from(svg("<g/>")))).toEqual({
    format: "svg",
    width: 20,
    height: 10,
    frames: 1,
    hasPalette: true,
    warnings: [],
  });
  expect(texts(fragmentOf(read(svg("<title>T</title>")).text), "title")).toEqual(["T"]);
});
