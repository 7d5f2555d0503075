function words(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}

/** Nouns with a regular plural. */
export const nouns = words(`
  archive atlas audience badge balcony bench boundary-walk bridge calendar camera canal carer cart
  centre chair chapter charter choir circle clinic coach corner council course courtyard craft crew
  dataset designer diagram diagnosis-form discussion district doctor draft drawing estate evening
  example exercise exhibition experiment farm feature field finding footpath form forum fragment
  frame funder garden gate graph group guide habit hall handbook harbour header hospital hour idea
  index interview island journal journey kitchen label lane laptop leaflet learner lecture legend
  lesson letter librarian list locker loop machine manual map margin market meadow meeting member
  mentor message method mill minute model moment museum neighbour neighbourhood newsletter notebook
  number nurse office orchard outcome outline page panel paper park partner path patient pattern
  phone photograph picture pilot plan platform player poem poster practice programme project
  prompt question railway reader reading record recipe region report researcher reservoir resident
  resource review river road roof room route sample scheme school screen season section seminar
  sensor session shelf shop shoreline signal sketch skill song speaker square station stone stream
  street student studio surface survey symbol table task teacher team test text theatre thread
  timetable tool topic tower town trail trainer translation trial valley viewpoint village visitor
  visualisation voice volunteer wall walker weekend window workshop writer yard
`);

/** Verbs in the past tense that take an object. */
export const verbs = words(`
  accepted adapted answered arranged asked borrowed brought built carried changed checked chose
  collected compared completed copied counted described designed discussed drew edited examined
  explained explored extended finished followed found gathered handled helped hosted improved
  included introduced invited joined kept labelled learned left listed logged made mapped marked
  measured mended moved named needed noticed offered opened ordered organised painted photographed
  planned posted prepared presented printed questioned read recorded repaired repeated replaced
  reported reviewed revised saved shaped shared showed sketched sorted started studied summarised
  supported taught tested tidied traced translated tried turned understood updated used valued
  visited welcomed wrote
`);

/** Adjectives. */
export const adjectives = words(`
  accessible annual blue brief bright busy calm careful clear cold common complex curious daily
  digital distant early eastern easy empty everyday familiar final first friendly full gentle good
  green hidden honest hybrid informal joint large late lively local long lower messy missing modest
  narrow new next northern old open optional ordinary original paper patient physical plain playful
  practical printed public quick quiet rare recent regular remote rough rural second shared short
  silent simple slow small southern spare steady strange surprising tall temporary thoughtful tidy
  tiny unfinished unusual upper urban useful usual visual warm weekly western whole wide wooden
  young
`);

/** Adverbs. */
export const adverbs = words(`
  always badly briefly carefully clearly eventually finally first freely gently gladly gradually
  kindly later mostly nearly never often openly partly patiently quickly quietly rarely really
  roughly safely seldom simply slowly sometimes soon steadily still thoroughly together twice
  usually warmly well
`);

/** Prepositions of place and topic. */
export const prepositions = words(`
  about above across after along among around before behind below beside between beyond for from in
  inside near on through towards under with without
`);

/** Beginnings and endings of place names; every pair reads as one. */
export const placeStarts = words(`
  Ash Beck Birch Black Brad Bram Burn Cald Carl Cherry Clay Cran Dal Den East El Fair Fern Gold
  Green Hal Hart Haver Hazel Hol Kirk Lang Lin Long Marl Mel Mill New North Oak Over Ox Red Rock
  Rose Ship Silver South Stan Stock Stone Swin Thorn Upper Wal West Whit Wick Wind Wood York
`);

/** See {@link placeStarts}. */
export const placeEnds = words(`
  borough bourne bridge brook bury by combe cote croft dale den field ford gate ham haven head hill
  holme hurst land leigh ley low market mere mouth ness over port shaw sted stoke stow thorpe ton
  wade water well wick wold wood worth
`);

/** First names. */
export const firstNames = words(`
  Ada Alison Amir Anna Asha Ben Bronwen Callum Carmen Clara David Dilys Elena Emeka Fatima Felix
  Grace Hana Hugh Ines Iona Jack Joao Karim Kezia Leila Liam Maeve Marta Mei Mo Nadia Niamh Owen
  Priya Rhys Rosa Sami Tomas Zoe
`);

/** Last names. */
export const lastNames = words(`
  Adeyemi Ahmed Baker Barnes Braithwaite Carter Chaudhry Davies Evans Fernandez Fletcher Garcia
  Gilchrist Hughes Ibrahim Jenkins Kaur Khan Lambert Lewis Lindqvist MacLeod Marsh Mensah Morgan
  Nowak Okafor Parry Patel Price Quinn Reid Rossi Sato Shaw Silva Thwaite Walsh Wright Yilmaz
`);

/** What people do. */
export const roles: readonly string[] = [
  "Programme lead",
  "Lecturer",
  "Community mapper",
  "Librarian",
  "Occupational therapist",
  "Research fellow",
  "Student partner",
  "Workshop host",
  "Data visualiser",
  "Illustrator",
];

/** The tags of the site; each is its own slug. */
export const tags = words(`
  accessibility archives cartography collaboration community data drawing evaluation health history
  learning libraries mapping methods open-education photography research teaching walking writing
`);
