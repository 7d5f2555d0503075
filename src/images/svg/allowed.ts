/**
 * Allowlists of SVG: the elements and attributes that draw. Everything else is removed, such as
 * links, scripts and references to other documents.
 */

const wordSet = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

export const svgNamespace = "http://www.w3.org/2000/svg";
export const xlinkNamespace = "http://www.w3.org/1999/xlink";
export const xmlNamespace = "http://www.w3.org/XML/1998/namespace";

export const allowedElements = wordSet(`
  svg g defs symbol use switch title desc style
  path rect circle ellipse line polyline polygon image
  text tspan textPath
  linearGradient radialGradient stop pattern clipPath mask marker
  filter feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting
  feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR
  feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting
  feSpotLight feTile feTurbulence
  animate animateMotion animateTransform mpath
`);

/** Elements that are replaced by their children: links do not work in an image. */
export const unwrappedElements = wordSet("a");

/** Invisible elements, removed without a warning. */
export const invisibleElements = wordSet("metadata view cursor");

/** Elements whose text is kept. */
export const textElements = wordSet("text tspan textPath title desc style");

/** CSS properties that are SVG attributes too. */
export const presentationAttributes = wordSet(`
  alignment-baseline baseline-shift clip-path clip-rule color color-interpolation
  color-interpolation-filters cursor direction display dominant-baseline fill fill-opacity fill-rule
  filter flood-color flood-opacity font-family font-size font-size-adjust font-stretch font-style
  font-variant font-weight glyph-orientation-horizontal glyph-orientation-vertical image-rendering
  letter-spacing lighting-color marker-end marker-mid marker-start mask mask-type opacity overflow
  paint-order pointer-events shape-rendering stop-color stop-opacity stroke stroke-dasharray
  stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width
  text-anchor text-decoration text-rendering transform transform-origin unicode-bidi vector-effect
  visibility word-spacing writing-mode
`);

/** Other CSS properties. */
export const cssProperties = wordSet(`
  animation animation-delay animation-direction animation-duration animation-fill-mode
  animation-iteration-count animation-name animation-play-state animation-timing-function
  clip cx cy d enable-background fill-rule font height isolation kerning line-height marker
  mix-blend-mode offset-anchor offset-distance offset-path offset-rotate r rotate rx ry scale
  shape-inside text-align text-indent text-orientation text-transform transform-box translate
  white-space width x y
`);

/** Other attributes, besides aria-*. `style` and `href` are handled in attributes.ts. */
export const allowedAttributes = wordSet(`
  id class lang role viewBox preserveAspectRatio version width height x y x1 x2 y1 y2 cx cy
  r rx ry fx fy fr d points pathLength dx dy rotate textLength lengthAdjust startOffset method
  spacing side systemLanguage
  gradientUnits gradientTransform spreadMethod offset patternUnits patternContentUnits
  patternTransform clipPathUnits maskUnits maskContentUnits markerUnits markerWidth markerHeight
  orient refX refY
  filterUnits primitiveUnits in in2 result mode type values tableValues slope intercept amplitude
  exponent operator k1 k2 k3 k4 order kernelMatrix divisor bias targetX targetY edgeMode
  preserveAlpha surfaceScale diffuseConstant specularConstant specularExponent kernelUnitLength
  scale xChannelSelector yChannelSelector azimuth elevation pointsAtX pointsAtY pointsAtZ
  limitingConeAngle stdDeviation baseFrequency numOctaves seed stitchTiles radius z
  attributeName attributeType begin dur end min max restart repeatCount repeatDur calcMode keyTimes
  keySplines keyPoints from to by additive accumulate path origin fill
`);

/** Elements that animate an attribute. */
export const animationElements = wordSet("animate animateTransform");
