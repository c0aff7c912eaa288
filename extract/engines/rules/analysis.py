"""One pass over a document that all event rules share: masked text, segments, sentences, chunks, mentions, dates.

A segment is a stretch that is read on its own: the body of an article, one item of a digest, one blurb of an
encyclopaedia page. Offsets are code points into `document.text`.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from extract.engines.rules.actors.sole_bodies import press_offices
from extract.engines.rules.actors.stretches import apart, bare, long_names, mention_span
from extract.engines.rules.boxes.flat_boxes import sides_apart
from extract.engines.rules.grammar.chunks import Chunk, Chunker, Item
from extract.engines.rules.grammar.clauses import cut_clauses
from extract.engines.rules.grammar.contexts import without_contexts
from extract.engines.rules.grammar.deed_names import named_operations
from extract.engines.rules.grammar.disappearances import on_the_disappeared, taken_away
from extract.engines.rules.grammar.items import Words
from extract.engines.rules.grammar.links import link
from extract.engines.rules.grammar.ship_names import named_ships
from extract.engines.rules.grammar.unmarked import split_speakers
from extract.engines.rules.layout import day_names, line_years
from extract.engines.rules.layout.headings import behind_bare_dateline
from extract.engines.rules.layout.note_heads import day_of_note, days_after_note, written_on
from extract.engines.rules.layout.paragraphs import join_short
from extract.engines.rules.layout.segments import (
    Segment,
    after_title,
    bounded,
    cut,
    head_of,
    later_datelines,
    resplit,
    without_marks,
)
from extract.engines.rules.losses.later_killed import (
    fates_of_casualties,
    killed_later,
    without_wounds_of_dead,
)
from extract.engines.rules.losses.losses import Loss, LossReader
from extract.engines.rules.losses.who_they_were import told_who
from extract.engines.rules.mentions.bare_officers import describe_officers
from extract.engines.rules.mentions.described import describe_victims
from extract.engines.rules.mentions.described_doers import describe_doers
from extract.engines.rules.mentions.tops import set_apart
from extract.engines.rules.vocabulary.demonyms import country_words, demonyms_of
from extract.engines.rules.vocabulary.triggers import Triggers, load
from extract.engines.rules.voices.labels import speaker_led
from extract.engines.rules.voices.worth import worth_reading
from extract.records import Document
from extract.text import dates, numbers, prose, sentences
from extract.text.date_years import NO_YEAR, latest_year
from extract.text.enumerated import joined
from extract.text.forms import Form, at_cells, forms, without_labels
from extract.text.hints import hints_in, lowered
from extract.text.letterheads import without_letterhead
from extract.text.remembering import held

if TYPE_CHECKING:
    from extract.engines.rules.actors.actors import ActorIndex
    from extract.engines.rules.mentions.mentions import Mention
    from extract.engines.rules.places.places import PlaceContext
    from extract.engines.rules.vocabulary.lexicon import Lexicon
    from extract.engines.rules.voices.attribution import Scope


@dataclass(slots=True)
class Sentence:
    """One sentence with what stands in it; `said_dates` are starts of dates that tell when something was said."""

    index: int
    start: int
    end: int
    segment: int
    paragraph: int
    chunks: list[Chunk] = field(default_factory=list)
    losses: list[Loss] = field(default_factory=list)
    held: list[Loss] = field(default_factory=list)
    """Suspects detained: captives only where the same engagement cost lives."""
    scopes: list[Scope] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    dates: list[Any] = field(default_factory=list)
    lows: frozenset[str] = frozenset()
    low: str = ""
    """Its text in lower case, what is no prose blanked."""
    counted: bool = False
    """Whether a figure stands in it."""
    verbs: list[int] = field(default_factory=list)
    """Which of its chunks are verb groups."""
    heads: frozenset[str] = frozenset()
    """The heads of its chunks: most rules look for one that few sentences have."""
    block: int = -1
    """Its paragraph, or the whole body where each sentence is a paragraph: what goes on with what."""
    opens: bool = False
    """Whether a paragraph begins with it, as the text is printed."""
    parted: bool = False
    """Whether it is cut off from the sentence before, as it tells of another engagement."""
    recalled: bool = False
    """Whether it is cut off as what it names was done before."""
    hints: int = 0
    """Which hinted patterns may match in it."""

    def take(self, chunks: list[Chunk]) -> None:
        """Takes its chunks, which keep their kinds and heads from now on."""
        self.chunks = chunks
        self.verbs = [k for k, c in enumerate(chunks) if c.kind == "VG"]
        self.heads = frozenset([c.head for c in chunks])


@dataclass(slots=True)
class Analysis:
    """All that the rules know of a document before they look for engagements."""

    document: Document
    text: str
    masked: str
    published: dt.date | None
    segments: list[Segment]
    sentences: list[Sentence]
    mentions: list[Mention]
    index: ActorIndex
    lexicon: Lexicon
    triggers: Triggers
    sections: list[Any]
    digest: bool
    types: dict[str, str]
    """Actor id to actor type."""
    places: PlaceContext
    countries: dict[str, str]
    """Actor id to country, of governments."""
    kin: dict[str, set[str]] = field(default_factory=dict)
    """Actor id to those it is part of, leads or speaks for."""
    bare: frozenset[str] = frozenset()
    """Actors that only common nouns name ("soldiers")."""
    long_names: dict[str, Mention] = field(default_factory=dict)
    """Bare names of places that the text gives with "district", "village" and the like."""
    head: int = 0
    """Where the text begins behind its dateline."""
    datelines: tuple[tuple[int, int], ...] = ()
    """Datelines further on in the text."""
    records: tuple[Form, ...] = ()
    press: frozenset[str] = frozenset()
    """The press offices of forces, which take no side."""
    stand_in: str | None = None
    """Civilians that only stand for persons: no unstated toll is theirs."""
    home: set[str] = field(default_factory=set)
    """Villagers and the like who are told to have killed some of those that bear arms by another noun."""
    rivals: set[str] = field(default_factory=set)
    """Two groups of plain people that fight each other: herders and farmers."""

    @property
    def demonyms(self) -> dict[str, str]:
        """Country adjectives and names, lower case, to ISO codes."""
        return demonyms_of(self.lexicon)

    @property
    def lexicon_words(self) -> frozenset[str]:
        """Names and adjectives of countries, lower case."""
        return country_words(self.lexicon)

    def army(self, country: str, at: int) -> str | None:
        """Gives the armed forces of a country whose government is said to fight, added where the text names none."""
        return self._force("army", country, at)

    def police(self, country: str, at: int) -> str | None:
        """Gives the police of a country, added where the text names none."""
        return self._force("police", country, at)

    def _force(self, branch: str, country: str, at: int) -> str | None:
        from extract.engines.rules.mentions.mentions import Mention

        key, name = f"{branch}:{country}", f"{self.lexicon.demonym(country)} {branch}"
        mention = Mention(at, at, name, "generic", "state_forces", country, key, name, branch)
        self.index.put(key, "state_forces", country, mention)
        actor = self.index.of(mention)
        if actor is not None:
            self.types[actor] = "state_forces"
        return actor

    def civilians(self, at: int) -> str | None:
        """Gives the civilians of a text, added where it names only persons killed or taken."""
        from extract.engines.rules.mentions.mentions import Mention

        plain = (m for m in self.mentions if m.type == "civilians" and m.head.lower() in _PLAIN)
        known = next((x for m in plain if (x := self.index.of(m)) is not None), None)
        if known is not None and self.types.get(known) == "civilians":
            return known
        key = "civ:persons"
        mention = Mention(at, at, "civilians", "generic", "civilians", None, key, "civilians", "civilians")
        self.index.put(key, "civilians", None, mention)
        actor = self.index.of(mention)
        if actor is not None:
            self.types[actor] = "civilians"
        self.stand_in = actor
        return actor

    def as_perpetrators(self, mention: Mention) -> str | None:
        """Makes an unidentified perpetrator of a mention of plain persons ("four men in army uniforms")."""
        key = "perp:"
        if self.index.context.itemized:
            key = f"perp:@{self.index.context.item(mention.start)}"
        self.index.move(mention, key, "unidentified")
        actor = self.index.of(mention)
        if actor is not None:
            self.types[actor] = "unidentified"
        return actor

    def forces(self, mention: Mention) -> str | None:
        """Gives the armed forces of the country that a place mention names; None where it names no country."""
        actor = self.index.as_forces(mention)
        if actor is not None:
            self.types[actor] = "state_forces"
        return actor

    def government(self, mention: Mention) -> str | None:
        """Gives the government of the country that a place mention names; None where it names no country."""
        actor = self.index.as_government(mention)
        if actor is not None:
            self.types[actor] = "government"
        return actor


_CLOSE: Final = frozenset(("part_of", "leads", "speaks_for"))
_PLAIN: Final = frozenset(("civilians", "civilian", "people", "residents"))


def analyse(document: Document, lexicon: Lexicon) -> Analysis:
    """Reads a document once; linear in its length."""
    with held():
        found = _looked_over(document, lexicon)
        cut_ = _sentences(found)
    _read(found, cut_)
    describe_victims(found)
    describe_officers(found)
    describe_doers(found)
    return found


def _looked_over(document: Document, lexicon: Lexicon) -> Analysis:
    """What is known of a document before its sentences are cut up."""
    from extract.engines.rules.actors.actors import build_actors
    from extract.engines.rules.actors.before_states import as_then, ruled_then
    from extract.engines.rules.mentions.mentions import find_mentions
    from extract.engines.rules.places.places import place_context

    text = document.text
    masked = joined(without_letterhead(prose.mask(text)))
    records = forms(masked)
    masked = without_marks(sides_apart(without_labels(masked, records), country_words(lexicon)))
    line = dates.dateline(masked)
    published = written_on(document, masked)
    triggers = load()
    sections = prose.sections(text)
    title = document.title or ""
    masked, head = set_apart(title, masked, lexicon)
    segments, digest = cut(title, text, masked, sections, records)
    mentions = find_mentions(masked, lexicon, title=title)
    if ruled := ruled_then(mentions, published):
        mentions = as_then(mentions, ruled)
    index = build_actors(masked, mentions, lexicon, title=title, ruled=ruled)
    rows = index.rows()
    types = {id_: type_ for id_, type_, _, _ in rows}
    countries = {id_: country for id_, type_, country, _ in rows if type_ == "government" and country}
    return Analysis(
        document,
        text,
        masked,
        published,
        segments,
        [],
        mentions,
        index,
        lexicon,
        triggers,
        sections,
        digest,
        types,
        place_context(masked, mentions, lexicon, index.context),
        countries,
        {id_: {target for relation, target in ties if relation in _CLOSE} for id_, _, _, ties in rows},
        bare(mentions, index),
        long_names(mentions),
        0
        if speaker_led(masked, mentions)
        else head or head_of(masked, line) or behind_bare_dateline(masked, mentions),
        later_datelines(masked),
        records,
        press_offices(mentions, index),
    )


def _sentences(a: Analysis) -> list[list[Item]]:
    """Cuts a document into sentences; gives the items of each."""
    latest = None
    if a.published is None:
        latest = latest_year(a.document.title or "", a.masked) or dates.latest_year_named(a.masked) or NO_YEAR
    written = day_of_note(a.masked, a.published) or a.published
    found = dates.find(a.masked, written, latest_year=latest)
    days = day_names.without_names(a.masked, days_after_note(found, written, a.published))
    day_of = line_years.in_turn(a.masked, days)
    figures = numbers.restated(a.masked, numbers.find(a.masked))
    spans = apart(
        named_ships(a.masked, a.mentions),
        [mention_span(a.masked, m) for m in a.mentions if not _counts_only(a.masked, m)],
        [(d.start, d.end, "date", d) for d in day_of],
        [(f.start, f.end, "fig", f) for f in figures],
        named_operations(a.masked),
    )
    paragraphs = sentences.paragraphs(a.masked)
    words = Words(a.masked)
    cut_: list[list[Item]] = []
    at = seg = par = 0
    stretches = _spans(a)
    for (start, end), hints in zip(stretches, hints_in(a.masked, stretches), strict=True):
        while seg + 1 < len(a.segments) and a.segments[seg + 1].start <= start:
            seg += 1
        while par + 1 < len(paragraphs) and paragraphs[par + 1][0] <= start:
            par += 1
        while at < len(spans) and spans[at][1] <= start:
            at += 1
        if a.digest and (start >= a.segments[seg].end or _over_item(a, start, end)):
            continue
        if start < a.head < end:
            start = a.head
            while at < len(spans) and spans[at][0] < start:
                at += 1
        k = at
        while k < len(spans) and spans[k][0] < end:
            k += 1
        inside = spans[at:k]
        sentence = Sentence(len(a.sentences), start, end, seg, par)
        sentence.block = par
        sentence.opens = not a.sentences or a.sentences[-1].paragraph != par
        sentence.low, sentence.hints = lowered(a.masked[start:end]), hints
        its = words.items(start, end, inside)
        sentence.lows = frozenset([x.low for x in its if x.kind == "w"])
        sentence.mentions = [x[3] for x in inside if x[2] == "men"]
        sentence.dates = [x[3] for x in inside if x[2] == "date"]
        a.sentences.append(sentence)
        sentence.counted = "fig" in [x[2] for x in inside]
        cut_.append(its)
    join_short(a.masked, a.sentences, a.segments)
    return cut_


def _counts_only(text: str, m: Mention) -> bool:
    """Whether a mention is no party but a count: "others", "a couple of soldiers"."""
    word = m.text.lower()
    return word in ("others", "other") or (word == "couple" and text[m.end : m.end + 4].lower() == " of ")


def _read(a: Analysis, cut_: list[list[Item]]) -> None:
    """Reads the sentences that are worth it."""
    chunker, reader = Chunker(a.triggers), LossReader(a.triggers, a.text)
    read = [(s, its) for s, its, worth in zip(a.sentences, cut_, worth_reading(a), strict=True) if worth]
    for sentence, its in read:
        sentence.take(split_speakers(chunker.chunk(its)))
    gone = on_the_disappeared(a.masked.lower())
    for sentence, _ in read:
        link(sentence.chunks)
        if gone:
            taken_away(sentence.chunks)
    for sentence, _ in read:
        sentence.losses = reader.read(sentence.chunks, sentence.verbs, sentence.heads)
        sentence.held = reader.held
    killed_later([sentence for sentence, _ in read])
    without_wounds_of_dead([sentence for sentence, _ in read])
    fates_of_casualties([sentence for sentence, _ in read])
    told_who(reader, [sentence for sentence, _ in read])


def _over_item(a: Analysis, start: int, end: int) -> bool:
    """Whether a stretch before the first item of a digest is a heading over it."""
    first = a.segments[0]
    return end <= first.start and a.masked[start:end].strip(" \t-*•–:") in [x.strip(" :") for x in first.path]


def _spans(a: Analysis) -> list[tuple[int, int]]:
    """Sentence spans, the title cut off, stretches without stops cut up."""
    spans = after_title(a.document.title or "", a.masked, a.digest, sentences.split(a.masked))
    spans = at_cells(a.masked, a.records, spans) if not a.digest else spans
    spans = cut_clauses(a.masked, bounded(a.masked, spans if a.digest else resplit(a.masked, spans)))
    return without_contexts(a.masked, spans)
