/** The table of templates: which function makes each kind of page. */
import type { Templates } from "../src/views/views.ts";
import { renderBlog } from "./layouts/blog.ts";
import { renderBriefing, renderBriefings } from "./layouts/briefing.ts";
import { renderCalendars } from "./layouts/calendars.ts";
import { renderCohort, renderCohorts } from "./layouts/cohorts.ts";
import { renderEmbed } from "./layouts/embed.ts";
import { renderEvent } from "./layouts/event.ts";
import { renderAgendaPage, renderEvents } from "./layouts/events.ts";
import { renderHome } from "./layouts/home.ts";
import { renderPastPage, renderPostsPage, renderUpcomingPage } from "./layouts/list.ts";
import { renderMissed } from "./layouts/missed.ts";
import { renderMonth } from "./layouts/month.ts";
import { renderPeople, renderPerson } from "./layouts/people.ts";
import { renderPost } from "./layouts/post.ts";
import { renderPoster } from "./layouts/poster.ts";
import { renderSearch } from "./layouts/search.ts";
import { renderPastSessions, renderSeries, renderUpcomingSessions } from "./layouts/series.ts";
import {
  buildEventImageText,
  buildPostImageText,
  buildSeriesImageText,
  buildSiteImageText,
} from "./layouts/social-image.ts";
import { renderTag, renderTags } from "./layouts/tags.ts";
import { renderNotFound, renderRedirect, renderText } from "./layouts/text.ts";
import { renderWeek } from "./layouts/week.ts";
import { renderYear } from "./layouts/year.ts";
import { renderQuestion } from "./parts/conversation.ts";
import { renderPicture } from "./parts/picture.ts";

export const templates: Templates = {
  layouts: {
    home: renderHome,
    blog: renderBlog,
    post: renderPost,
    year: renderYear,
    tags: renderTags,
    tag: renderTag,
    events: renderEvents,
    embed: renderEmbed,
    event: renderEvent,
    series: renderSeries,
    poster: renderPoster,
    month: renderMonth,
    calendars: renderCalendars,
    people: renderPeople,
    person: renderPerson,
    cohorts: renderCohorts,
    cohort: renderCohort,
    missed: renderMissed,
    week: renderWeek,
    briefings: renderBriefings,
    briefing: renderBriefing,
    text: renderText,
    search: renderSearch,
    notFound: renderNotFound,
    postList: renderPostsPage,
    upcomingList: renderUpcomingPage,
    pastList: renderPastPage,
    agenda: renderAgendaPage,
    upcomingSessions: renderUpcomingSessions,
    pastSessions: renderPastSessions,
  },
  redirect: renderRedirect,
  picture: renderPicture,
  question: renderQuestion,
  socialImages: {
    post: buildPostImageText,
    event: buildEventImageText,
    series: buildSeriesImageText,
    site: buildSiteImageText,
  },
};
