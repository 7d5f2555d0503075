/** Bodies as pages and feeds show them: with pictures, and with ways to answer questions. */
import { createBodyWords } from "../../locales/body-words.ts";
import type { Words } from "../../locales/words.ts";
import type { Image } from "../../model/types.ts";
import type { Body, BodyWords, PageBody, RenderBodyPicture } from "../../render/body.ts";
import { html } from "../../render/html.ts";
import { hash } from "../../text/hash.ts";
import type { PictureView, QuestionItem, Templates } from "../../views/views.ts";
import type { QuestionViews } from "../conversation/questions.ts";

type CreatePictureView = (
  image: Image,
  role: "text",
  urlPrefix?: string,
) => PictureView | undefined;

/** A page, on which the body's first picture may be the first of all; or a feed and its URLs' start. */
type Target = { readonly first: boolean } | { readonly feed: string };

interface BodySettings {
  /** The path of the site. */
  readonly base: string;
  readonly words: Words;
}

/**
 * Returns a function that gives a body its pictures and the ways to answer its questions, for a page
 * or for a feed, which gets one file of each picture, and absolute URLs. The hash of the new body
 * depends on the views of both.
 */
export function createBodyRenderer(
  createView: CreatePictureView,
  questionViews: Pick<QuestionViews, "inBody">,
  templates: Pick<Templates, "picture" | "question">,
  { base: sitePath, words }: BodySettings,
) {
  const bodyWords = createBodyWords(words);
  const version = JSON.stringify(words);
  return (body: Body, target: Target): PageBody => {
    if (body.pictures.length === 0 && body.questions.length === 0) {
      const bodyHash = hash(body.hash + version);
      const html: PageBody["html"] = (base, placeholder) =>
        body.html(base, bodyWords, { placeholder });
      return { ...body, hash: bodyHash, html, toJSON: () => bodyHash };
    }
    const isForFeed = "feed" in target;
    const prefix = isForFeed ? target.feed : sitePath;
    const pictures = new Map(
      body.pictures.map((url) => {
        const view = createView({ url, alt: "" }, "text", prefix);
        return [url, isForFeed ? removeAlternatives(view) : view];
      }),
    );
    const questions = new Map(
      body.questions.map(({ id }) => [id, questionViews.inBody(body, id, prefix)]),
    );
    const views = [...pictures.values(), ...questions.values()];
    const bodyHash = hash(JSON.stringify([body.hash, version, target, views]));
    const render: PageBody["html"] = (base, placeholder) =>
      body.html(base, nameAnswered(bodyWords, questions, words), {
        placeholder,
        picture: createPictureRenderer(pictures, target, templates),
        question: (id) => {
          const item = questions.get(id);
          return item === undefined ? html`` : templates.question(item, words, { isForFeed });
        },
      });
    return { ...body, hash: bodyHash, html: render, toJSON: () => bodyHash };
  };
}

function createPictureRenderer(
  views: ReadonlyMap<string, PictureView | undefined>,
  target: Target,
  templates: Pick<Templates, "picture">,
): RenderBodyPicture {
  let first = "first" in target && target.first;
  return ({ url, alt, title }) => {
    const view = views.get(url);
    if (view === undefined) return undefined;
    const shown = first ? { ...view, priority: "first" as const } : view;
    first = false;
    return templates.picture(shown, { alt, title, isForFeed: "feed" in target });
  };
}

/** Returns the words of a body in which a question with answers has another label. */
function nameAnswered(
  bodyWords: BodyWords,
  questions: ReadonlyMap<string, QuestionItem | undefined>,
  words: Words,
): BodyWords {
  return (word, value) => {
    const answers = word === "callout-question" && questions.get(`question:${value}`)?.answers;
    return answers && answers.length > 0
      ? words.text("callout-question-answered")
      : bodyWords(word, value);
  };
}

/** For feed readers: one file. */
function removeAlternatives(view: PictureView | undefined): PictureView | undefined {
  if (view === undefined) return undefined;
  const { srcset: _, sizes: __, ...rest } = view;
  return { ...rest, sources: [] };
}
