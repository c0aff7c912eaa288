"""Tells which country a stretch of a text speaks of: from the places, forces and groups named around it."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from itertools import accumulate
from typing import Final

from extract.engines.rules.layout.crossheads import stories
from extract.engines.rules.layout.notes import heads
from extract.engines.rules.layout.segments import behind_dateline, passed_on_at
from extract.engines.rules.places.aside_places import gone
from extract.engines.rules.vocabulary.at_war import struck_from
from extract.engines.rules.vocabulary.demonyms import demonyms_of
from extract.engines.rules.vocabulary.entries import tokens_of
from extract.engines.rules.vocabulary.finding import Mention
from extract.engines.rules.vocabulary.lexicon import Lexicon
from extract.engines.rules.vocabulary.scan import EVERYDAY
from extract.engines.rules.vocabulary.words import listed
from extract.text.patterns import lazy

_WEIGHT: Final = {"force": 2.0, "generic": 1.5, "place": 3.0}
_ABROAD: Final = 0.3
"""What the forces of a country count for it where all places that the text names lie in others."""
_BULLETS: Final = ("-", "•", "*", "–", "·")
_HEADING: Final = lazy(r"^[A-Z][\w ’'-]{2,30}(?:$|:| [–—-] | --)")
_NUMBERED: Final = lazy(r"\d{1,2}[.)] +\S")
_ITEMS: Final = 3
"""Lines with a bullet or a number that make a text a list of items."""
_SHORT: Final = 60
"""Fewer characters than a line has that tells something."""
_WORDS: Final = lazy(r"[^\W\d_]+")
_HELPING: Final = lazy(
    r"\b(?:support|help|backing|aid|assistance|backed|supported|aided|assisted|armed|trained) (?:of|from|by)(?: the)? $"
)
_MISSION: Final = lazy(r"\b(?:embass(?:y|ies)|consulates?|legation)\b")
_SHARE: Final = 0.55
"""From this share of all votes on, one country is the one a text is about."""


_MOST: Final = 0.4
"""From this share of all votes on, the items of a list that name no country may lie in one."""
_LONGEST_HEADING: Final = 60
_LAND: Final = 0.75
"""From this share of the votes of places on, they all lie in one country."""


class CountryContext:
    """Votes for countries in a document, by line and as a whole; `digest` says that it is a list of items."""

    def __init__(self, text: str, mentions: list[Mention], lexicon: Lexicon, title: str = "") -> None:
        self._text = text
        self._demonyms = demonyms_of(lexicon)
        self._breaks = list(accumulate((len(line) + 1 for line in text.split("\n")[:-1]), initial=0))
        self._local: dict[int, list[tuple[int, str, float]]] = defaultdict(list)
        self.total: dict[str, float] = defaultdict(float)
        places = self._weigh(mentions, lexicon, title)
        bullets = sum(
            text.startswith(_BULLETS, at)
            or (text[at : at + 1].isdigit() and _NUMBERED.match(text, at) is not None)
            for at in map(self._first, self._breaks)
        )
        headings = sum(self._is_heading(k) for k in self._local)
        self.digest = (bullets >= 2 or headings >= 2) and len(
            {c for v in self._local.values() for _, c, _ in v}
        ) > 1
        self._bulleted = bullets > 1
        self._items: dict[int, str | None] = {}
        self.ruled_by: dict[str, str] = {}
        """Lands that were no states when the text was written, by the state whose troops stood there."""
        self._told: dict[int, str | None] = {}
        """What was answered before: several rules ask for the same offsets."""
        self._notes = [start for start, _, _ in heads(text)] if not self.digest else []
        self._notes = self._notes or [at for at, _, _ in stories(text)]
        self._turns = [] if self.digest or self._notes else _land_by_land(text, mentions)
        """Where a text that tells of one country after another turns to each of them."""
        self.itemized = self.digest or bool(self._notes or self._turns) or bullets >= _ITEMS
        """Each item tells of parties of its own."""
        self.main = max(self.total, key=lambda c: self.total[c]) if self.total else None
        whole = sum(self.total.values())
        self._single = bool(self.main) and not self.digest and self.total[self.main or ""] >= _SHARE * whole

        self._guests = {
            code
            for code in _ABROAD_ONLY & {m.country for m in mentions if m.kind == "force"}
            if code and not _at_home(text, mentions, code)
        }
        self._guests |= {
            code
            for code in self.total
            if not struck_from(code).isdisjoint(self.total) and not _at_home(text, mentions, code)
        }
        """Countries whose forces alone are spoken of and that fight abroad: no place lies there."""
        acting = {m.country for m in mentions if m.country and m.kind != "place"} - _ABROAD_ONLY
        titled = _title_votes(title, lexicon)
        self._beside = {
            code
            for code in self.total
            if not (code in acting or code in titled or _at_home(text, mentions, code))
        }
        """Countries that are only named, and in which nothing is told to happen."""
        for code in self._guests:
            places.pop(code, None)
        land = max(places, key=lambda c: places[c]) if places else None
        sure = land is not None and not self.digest and places[land] >= _LAND * sum(places.values())
        self._land = land if sure else None

    def _weigh(self, mentions: list[Mention], lexicon: Lexicon, title: str) -> dict[str, float]:
        """Weighs the countries that mentions and title speak for; gives those in which the places lie."""
        text = self._text
        head = behind_dateline(text)
        lands = [m for m in mentions if m.kind == "place" and m.head == "country"]
        beside = {m.start for m in lands if _aside(text, m) or _of_theirs(text, m)}
        whence = {
            m.start
            for m in lands
            if SHOT_FROM.search(text, max(0, m.start - 70), m.start)
            or _CROSSED_FROM.search(text, max(0, m.start - 70), m.start)
        }
        whence |= _gone_to(text, [m for m in mentions if m.kind == "place" and m.start >= head])
        beside |= whence
        told = {
            m.country
            for m in mentions
            if m.kind == "place" and m.country and m.start >= head and m.start not in beside
        }
        placed = told or {m.country for m in mentions if m.kind == "place" and m.country}
        forces = {m.country for m in mentions if m.country and m.kind in ("force", "generic")}
        remote = not told and bool(forces) and forces.isdisjoint(placed)
        """Whether only the dateline lies in a country that has no part: "NAIROBI -- Ruritanian troops …"."""
        places: dict[str, float] = defaultdict(float)
        filed: str | None = None
        """The country of the town that a dateline names first."""
        written = passed_on_at(text)
        for m in mentions:
            if m.start < written and m.kind == "place":
                continue  # where somebody else passed it on
            code, weight = _country_of(m, lexicon)
            if code and m.kind == "force" and _HELPING.search(text, max(0, m.start - 30), m.start):
                continue  # who helps is mostly of another country
            if m.kind == "force" and _MISSION.search(m.text.lower()) is not None:
                continue  # an embassy lies abroad
            if m.start < head and code and m.kind == "place" and m.head != "country":
                filed = filed or code
                if code != filed:
                    continue  # "Radio <name of a town>": the name of a station is no place
            if code:
                if remote:
                    weight *= _ABROAD if m.kind == "place" else 1.0
                elif (
                    placed
                    and m.type != "international"
                    and (code not in placed or (m.start < head and m.kind == "place" and told))
                ):
                    weight *= _ABROAD
                if m.start in beside:
                    if m.start in whence or _BORDERED.search(text, max(0, m.start - 24), m.start):
                        continue  # it happened on the other side
                    weight *= 0.3
                self._local[self.line(m.start)].append((m.start, code, weight))
                self.total[code] += weight
                if m.kind == "place" and m.start not in beside and not remote:
                    places[code] += weight if m.head != "country" else 0.5 * weight
        for code, weight in _title_votes(title, lexicon).items():
            self.total[code] += 1.5 * weight
        return places

    def land(self, offset: int) -> str | None:
        """Gives the country that places at an offset lie in: that of the text's other places, whoever fights there."""
        if self._turns and (told := self._turned_to(offset)) is not None:
            return told
        code = self._of_item(offset) or self._land or self.at(offset)
        if code not in self._guests:
            return code
        here = [x for x in self._local.get(self.line(offset), ()) if x[1] not in self._guests]
        if self.digest and here:
            return self._nearest(
                here, offset
            )  # "the U.S. Army charged five soldiers over three dead Lombians"
        others = {c: weight for c, weight in self.total.items() if c not in self._guests}
        return max(others, key=lambda c: (others[c], c)) if others else None

    def ruled(self, offset: int) -> str | None:
        """Gives the country whose government "the regime" is at an offset: none that only fights abroad there."""
        code = self.at(offset)
        if code in self._guests:
            return self.land(offset)
        return None if code in self._beside else code

    def line(self, offset: int) -> int:
        """Gives the number of the line an offset is in."""
        return bisect_right(self._breaks, offset) - 1

    def item(self, offset: int) -> int:
        """Gives the number of the item an offset is in: of a note, else of a line."""
        if self._turns:
            return bisect_right(self._turns, (offset, "~"))
        return bisect_right(self._notes, offset) if self._notes else self.line(offset)

    def _turned_to(self, offset: int) -> str | None:
        """The country to which a text that tells of one after another has turned last."""
        k = bisect_right(self._turns, (offset, "~")) - 1
        return self._turns[k][1] if k >= 0 else None

    def _of_item(self, offset: int) -> str | None:
        """The one country by whose adjective alone an item among others tells where it was: "- Somali President X"."""
        line = self.line(offset)
        if not self._bulleted or self._local.get(line) or line + 1 > len(self._breaks):
            return None
        if line not in self._items:
            end = self._breaks[line + 1] - 1 if line + 1 < len(self._breaks) else len(self._text)
            self._items[line] = self.adjective(self._text[self._breaks[line] : end])
        return self._items[line]

    def _is_heading(self, line: int) -> bool:
        """Says whether a line begins with a country as a heading: alone, or before a colon or a dash."""
        start, code, _ = self._local[line][0]
        if start != self._first(self._breaks[line]) or not code:
            return False
        end = self._breaks[line + 1] - 1 if line + 1 < len(self._breaks) else len(self._text)
        return bool(_HEADING.match(self._text[start : min(end, start + 60)]))

    def _first(self, at: int) -> int:
        while at < len(self._text) and self._text[at] in " \t":
            at += 1
        return at

    def at(self, offset: int) -> str | None:
        """Gives the country meant at an offset; None: nothing tells.

        A text about one country means that one; in others the words of the same line decide, nearer ones more, and
        then the line before.
        """
        code = self._meant(offset)
        return self.ruled_by.get(code, code) if code is not None else None

    def _meant(self, offset: int) -> str | None:
        if self._turns and (told := self._turned_to(offset)) is not None:
            return told
        if (own := self._of_item(offset)) is not None:
            return own
        if self._single:
            return self.main
        if offset not in self._told:
            self._told[offset] = self._at(offset)
        return self._told[offset]

    def _at(self, offset: int) -> str | None:
        line = self.line(offset)
        note = bisect_right(self._notes, offset) - 1
        first = max(line - 2, self.line(self._notes[note]) if note >= 0 else 0)
        for k in range(line, first - 1, -1) if not self.digest else (line,):
            here = self._local.get(k)
            if here:
                return self._nearest(here, offset)
        if heading := self._heading(line):
            return heading
        about = not self.itemized or self.total.get(self.main or "", 0.0) >= _MOST * sum(self.total.values())
        return self.main if about else None

    def _heading(self, line: int) -> str | None:
        """Looks up to three lines above an item of a list: its headings."""
        for k in range(line - 1, max(-1, line - 4), -1):
            if self._local.get(k) and not self._told_item(k):
                return self._nearest(self._local[k], self._breaks[line])
            code = self._called(k)
            if code is not None:
                return code
        return None

    def _told_item(self, line: int) -> bool:
        """Whether a line is another item of a list, and no heading over this one."""
        start, end = self._breaks[line], self._breaks[line + 1] - 1
        return (
            self.itemized and end - start > _LONGEST_HEADING and self._text[start:end].rstrip()[-1:] in ".)]"
        )

    def _called(self, line: int) -> str | None:
        """The one country that a short heading is called after: "Colombian conflict"."""
        start, end = self._breaks[line], self._breaks[line + 1] - 1
        if not 0 < end - start <= _SHORT or self._text[end - 1] in ".)":
            return None
        return self.adjective(self._text[start:end])

    def adjective(self, text: str) -> str | None:
        """The one country whose adjective stands among words."""
        codes = {self._demonyms[x] for x in _WORDS.findall(text.lower()) if x in self._demonyms}
        return codes.pop() if len(codes) == 1 else None

    def _nearest(self, here: list[tuple[int, str, float]], offset: int) -> str:
        score: dict[str, float] = defaultdict(float)
        for start, code, weight in here:
            score[code] += weight * (1.0 + 3.0 / (1.0 + abs(start - offset) / 60.0))
        return max(score, key=lambda c: (score[c], self.total[c], c))


def _land_by_land(text: str, mentions: list[Mention]) -> list[tuple[int, str]]:
    """Where a digest turns to another country, by sentences that open on it: "In Mali, …", "Mali: …"."""
    found = [
        (m.start, m.country)
        for m in mentions
        if m.kind == "place" and m.head == "country" and m.country
        if text[m.end : m.end + 1] in (",", ":") and _TURNS.search(text, max(0, m.start - 40), m.start)
    ]
    return found if len({code for _, code in found}) > 1 else []


_TURNS: Final = lazy(
    r"(?:\A|[\n.!?”\"] {0,2})(?:(?:[Mm]eanwhile|[Ee]lsewhere|[Aa]lso),? )?"
    r"(?:[Ii]n (?:neighbou?ring |nearby )?(?:the )?)?$"
)


_ABROAD_ONLY: Final = frozenset(code.upper() for code in listed("fights_abroad"))
_HOME: Final = ("in", "across", "inside", "within", "throughout")


def _at_home(text: str, mentions: list[Mention], code: str) -> bool:
    """Says whether a text tells of a place of a country or of what is in it: "in the US", and not "US airstrikes"."""
    for m in mentions:
        if m.country == code and m.kind == "place":
            before = text[max(0, m.start - 16) : m.start].lower().split()
            if m.head != "country" or before[-1:] == ["in"] or any(x in _HOME for x in before[-2:]):
                return True
    return False


def _gone_to(text: str, places: list[Mention]) -> set[int]:
    """Where places stand to which somebody went or was taken, with areas behind them: "left for Lomba, Oro"."""
    out: set[int] = set()
    last: Mention | None = None
    for m in places:
        behind = last is not None and last.start in out and text[last.end : m.start] == ", "
        if behind or gone(text, m):
            out.add(m.start)
        last = m
    return out


def _aside(text: str, m: Mention) -> bool:
    """Says whether a country is named only beside: "the border with Algeria", "backed by Russia"."""
    before = text[max(0, m.start - 24) : m.start].rstrip().lower()
    if (
        text[m.end : m.end + 12]
        .lower()
        .startswith((" border", " frontier", " embassy", " consulate", " ambassador"))
    ):
        return True
    return before.endswith(
        ("border with", "with", "by", "neighboring", "neighbouring", "from", "border of", "and", "embassy of",
         "embassies of", "consulate of", "ambassador of", "ambassador to", "ambassadors of")
    )  # fmt: skip


SHOT_FROM: Final = lazy(
    r"\b(?:fire[sd]?|firing|launch(?:ed|es|ing)|shots?|gunfire|shells?|shelling|rockets?|missiles?|mortars?|projectiles?"
    r"|drones?|barrages?) (?:[\w-]+ ){0,3}from (?:(?:inside|within|across the border (?:in|with)|positions in"
    r"|bases in|the direction of|(?:[a-z]+)ern) )?(?:the )?\Z"
)
"""Before the land whence shots came: "mortar shells fired from inside Yemen"."""
_CROSSED_FROM: Final = lazy(
    r"\b(?:cross|infiltrat|slipp|sneak|snuck|pour|stream)\w* (?:[\w'’-]+ ){0,5}?from "
    r"(?:neighbou?ring |nearby |inside )?"
    r"(?:the )?\Z"
)
"""Before the land whence those came who were met on this side: "crossed the border from Chad"."""
_BORDERED: Final = lazy(r"(?:border|frontier)s? with (?:neighbou?ring )?$|\bbordering(?: on)? $")


def _of_theirs(text: str, m: Mention) -> bool:
    """Whether the letters of a country only say whose somebody is, and not where: "the U.S. ambassador"."""
    if m.head != "country" or m.text.replace(".", "").lower() not in _LETTERS:
        return False
    before = text[max(0, m.start - 16) : m.start].lower().split()
    return _ATTRIBUTE.match(text, m.end) is not None and not any(x in _HOME for x in before[-2:])


_LETTERS: Final = listed("lettered_lands")
_ATTRIBUTE: Final = lazy(r"\.? [A-Za-z]")


def _country_of(m: Mention, lexicon: Lexicon) -> tuple[str, float]:
    if m.country:
        return m.country, _WEIGHT.get(m.kind, 1.0)
    if m.kind == "force":
        known = lexicon.known.get(m.key)
        if known and known.country and known.type == "international":
            return known.country, _WEIGHT["force"]  # a mission is called after the land it is sent to
        if known and known.country and known.type in ("armed_group", "militia", "civilians", "media"):
            anywhere = EVERYDAY.issuperset(tokens_of(m.head or m.text))
            return ("", 0.0) if anywhere else (known.country, 1.5)
    return "", 0.0


def _title_votes(title: str, lexicon: Lexicon) -> dict[str, float]:
    from extract.engines.rules.vocabulary.scan import Scan

    return Scan(title, lexicon).votes if title else {}
