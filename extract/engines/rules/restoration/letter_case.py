"""Gives a text that is all in capitals, or has none, the case that names and common words have in print.

The rules tell names from words by their capitals. A text of one case gets them back here, letter by letter, so that
no offset moves: by the lexicon's names, the gazetteer, a list of common words, and the words around.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.restoration.everyday_case import in_calendar, is_country
from extract.engines.rules.restoration.initialled import (
    agencies,
    bare_initials,
    everyday_outlet,
    given_name,
    goes_on,
    group_names,
    head_of_report,
    name_before,
    short_of,
)
from extract.engines.rules.restoration.openings import Openings, unwrapped
from extract.engines.rules.restoration.place_case import (
    CAPITAL,
    JOINING,
    LOCATIVE,
    SMALL,
    UPPER,
    WINDS,
    opening_place,
    place_words,
    plain_area,
)
from extract.engines.rules.restoration.surnames import everyday_surnames
from extract.engines.rules.restoration.titled import given_names, lost_apostrophe, titles
from extract.engines.rules.restoration.unit_case import everyday_names
from extract.engines.rules.vocabulary.common_words import common_words, english_lists, is_known, made_of_known
from extract.engines.rules.vocabulary.gazetteer import Gazetteer
from extract.engines.rules.vocabulary.lexicon import wordset
from extract.engines.rules.vocabulary.scan import Scan, Tag
from extract.engines.rules.vocabulary.words import PRON, listed
from extract.engines.rules.vocabulary.written_forms import designator, written
from extract.text.date_words import WEEKDAYS
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.vocabulary.lexicon import Lexicon

_MOSTLY: Final = 0.85
"""A text with this share of capitals among its letters is one in capitals: some words may keep small letters."""
_CAPITAL: Final = lazy(r"[A-Z]")
_LONG: Final = 60
"""Characters from which on a line is prose, and no heading."""


def one_case(text: str) -> str:
    """Tells the case of a text that has but one: "upper", "lower", or "" for one in print's case.

    Where there are long lines, they decide: headings and lines of navigation may have a case of their own.
    """
    lines = [line for line in text.split("\n") if len(line) >= _LONG] or [text]
    # A first look at a few lines: most texts are in print case, which is soon told.
    return _case_of(" ".join(lines[:2])) and _case_of(" ".join(lines))


def _case_of(text: str) -> str:
    capitals = len(_CAPITAL.findall(text))
    if capitals * 2 < len(text) and capitals * 1000 > 2 * len(text):
        return ""
    letters = sum(map(str.isalpha, text))
    if letters < 20:
        return ""
    capitals = sum(map(str.isupper, text))
    if capitals > letters * _MOSTLY:
        return "upper"
    return "lower" if capitals < letters * 0.002 else ""


def recased(text: str, lexicon: Lexicon) -> str:
    """Gives a text of one case the capitals it would have in print; the length stays the same."""
    return _Caser(_fold(text, upper=True), lexicon).run()


def _fold(text: str, *, upper: bool) -> str:
    changed = text.upper() if upper else text.lower()
    if len(changed) == len(text):
        return changed
    # A few letters change their length with their case: these stay.
    return "".join(x if len(x) == 1 else c for c in text for x in (c.upper() if upper else c.lower(),))


class _Caser:
    """Decides the case of each word of one text (given all in capitals)."""

    def __init__(self, text: str, lexicon: Lexicon) -> None:
        self.text = text
        self.lexicon = lexicon
        self.scan = Scan(unwrapped(text), lexicon)
        self.words = self.scan.words
        self.common = common_words(lexicon)
        self.gazetteer = Gazetteer.load(tuple(lexicon.place_files))
        self.lists = english_lists()
        self.short = short_of(self.words, self.lists["closing"]) & set(self.words)
        self.case: list[int] = []
        self.exact: dict[int, str] = {}
        self.named: list[bool] = [False] * len(self.words)
        self.openings = Openings(self.scan, self.lists["calendar"])

    def run(self) -> str:
        """Gives the text in its new case."""
        self.case = [self._plain(i) for i in range(len(self.words))]
        for tag in self.scan.tags:
            self._tagged(tag)
        self._places()
        self._groups()
        for k in everyday_names(self.scan, self.named):
            self.case[k] = self.case[k] or CAPITAL
        self._defined()
        self._joined()
        for more in (everyday_surnames, given_names, titles):
            for k in more(self.scan, self.named):
                self.case[k] = self.case[k] or CAPITAL
                self.named[k] = self.named[k] or more is not titles
        self._headed()
        out: list[str] = []
        at = 0
        lowered = _fold(self.text, upper=False)
        for i, (start, end) in enumerate(zip(self.scan.starts, self.scan.ends, strict=True)):
            small = not self.case[i] or self.exact.get(i, "").islower()
            opens = small and self.openings.at(i, self.case)
            case = self.case[i] or (CAPITAL if opens else SMALL)
            if i in self.exact and not opens:
                form = self.exact[i]
            elif case == UPPER:
                form = self.text[start:end]
            elif case == CAPITAL:
                form = self.text[start] + lowered[start + 1 : end]
            else:
                form = lowered[start:end]
            out += (self.text[at:start], form)
            at = end
        out.append(self.text[at:])
        return "".join(out)

    def _headed(self) -> None:
        """Gives capitals to the station in the head of a report: "LIMA GLOBAL NETWORK, 15 NOV 84 -- [TEXT]"."""
        end = head_of_report(self.text)
        for i, start in enumerate(self.scan.starts):
            if start >= end:
                break
            if not self.case[i] and self.words[i] not in _WITHIN:
                self.case[i] = CAPITAL

    def known(self, word: str) -> bool:
        """Says whether a word is a common one, with its ending or without."""
        return is_known(word, self.common)

    def _plain(self, i: int) -> int:
        """Decides by the word alone and the figures beside it."""
        word = self.words[i]
        scan = self.scan
        if scan.possessive(i) or not word[0].isalpha():
            return UPPER if designator(word) else SMALL
        if len(word) == 1:
            return SMALL if word == "a" and scan.gap(i)[:1] != "." else self._letter(i)
        if word in self.lists["calendar"]:
            return CAPITAL if in_calendar(scan, i) else SMALL
        if word in self.lists["capital"]:
            return CAPITAL
        if word in ("us", "usa", "un", "uk", "eu"):
            return UPPER if word != "us" or is_country(scan, i) else SMALL
        if word in self.lists["acronyms"]:
            return UPPER
        if word[:-1] in self.lists["acronyms"] and word[-1] == "s":
            self.exact[i] = word[:-1].upper() + "s"
            return UPPER
        if not scan.text[scan.starts[i] : scan.ends[i]].isascii() and word not in _ACCENTED:
            self.named[i] = True
            return CAPITAL
        if self.known(word) or (made_of_known(word, self.common) and not self.gazetteer.find(word)):
            return SMALL
        if i and scan.text[scan.ends[i - 1] : scan.starts[i]] in ("'", "’") and len(word) < 3:
            return SMALL
        if word in _SHORTENED and self.words[i - 1] in PRON and scan.gap(i - 1) == " ":
            return SMALL  # "THEY VE FLED"
        vowels = any(c in "aeiouy" for c in word)
        figure = scan.gap(i) == "-" and self.words[i + 1][0].isdigit()
        if (not vowels and len(word) < 7) or figure or designator(word):
            return UPPER
        if len(word) < 7 and ((self._bracketed(i) and self._initials(i)) or word in self.short):
            return UPPER
        self.named[i] = True
        return CAPITAL

    def _letter(self, i: int) -> int:
        pair = self.words[i : i + 2] if self.words[i] in "ap" else self.words[max(0, i - 1) : i + 1]
        if len(pair) == 2 and pair[0] in "ap" and pair[1] == "m":
            return SMALL  # "5 A.M."
        if self.scan.gap(i - 1)[:1] in ("'", "’") or lost_apostrophe(self.scan, i, self.known):
            return SMALL
        return UPPER

    def _bracketed(self, i: int) -> bool:
        return self.scan.gap(i - 1).endswith(("(", "[")) and self.scan.gap(i)[:1] in (")", "]")

    def _initials(self, i: int) -> bool:
        """Says whether the letters of word i begin words before it: "UNITED FARMERS FRONT (UFF)"."""
        before = {x[0] for x in self.words[max(0, i - 8) : i]}
        return sum(c in before for c in self.words[i]) >= len(self.words[i]) - 1

    def _tagged(self, tag: Tag) -> None:
        """Gives the words of a known name the case of its entry."""
        word = tag.word
        single = tag.end - tag.at == 1
        everyday = single and self.known(word.tokens[0]) and not (word.country or word.demonym)
        if everyday and not (word.actors and word.actors[0][0].type == "media" and self._cited(tag.at)):
            return
        if single and word.actors and not word.country and given_name(self.scan, tag.at, self.named):
            return  # "JUDGE ANA RUIZ": no Afghan army
        if self.known(word.tokens[-1]) and goes_on(self.scan, tag.at, tag.end):
            return
        if self._everyday(tag):
            return
        if (
            word.actors
            and not (word.country or word.demonym)
            and self.scan.actor(tag, self.scan.votes) is None
        ):
            return  # a name of another land: "COBRA"
        if word.actors:
            pieces = written(word.tokens, [n for actor, _, _ in word.actors for n in actor.names])
            if pieces:
                if any(x[0].isupper() for x in pieces):
                    self._take(tag.at, pieces)
                return
        if word.country or word.demonym:
            if single and self.case[tag.at] == UPPER:
                return
            pieces = [
                x if x in ("of", "the", "and") else x.upper() if single and len(x) < 4 else x.capitalize()
                for x in word.tokens
            ]
            self._take(tag.at, pieces)

    def _cited(self, i: int) -> bool:
        """Says whether word i stands where an agency's name does: "THE NEWS AGENCY AIM", "(AIM)"."""
        return self._bracketed(i) or (i > 0 and self.words[i - 1] == "agency" and self.scan.gap(i - 1) == " ")

    def _everyday(self, tag: Tag) -> bool:
        """Says whether the name of an outlet is but words of the language: "THE NATION'S ECONOMY", "LATIN AMERICAN"."""
        if {actor.type for actor, _, _ in tag.word.actors} != {"media"}:
            return False
        if tag.word.tokens[-1] in _PLAIN_OUTLETS:
            after = self.words[tag.end] if tag.end < len(self.words) else ""
            if self.scan.possessive(tag.end) or (after.startswith("america") and self.scan.near(tag.end)):
                return True
        return everyday_outlet(self.scan, tag.at, tag.end) and self.known(tag.word.tokens[-1])

    def _defined(self) -> None:
        """Gives capitals to names that their initials follow."""
        brief = {}
        for i, word in enumerate(self.words):
            before = sorted(x[0] for x in self.words[max(0, i - 2) : i])
            if len(word) == 2 and self._bracketed(i) and sorted(word) == before:
                brief[word] = UPPER  # "THE LODU ARMY (LA)", "THE PATRIOTIC UNION (UP)"
            if i < 3 or not 2 < len(word) < 13 or self.known(word):
                continue
            begin = bare_initials(self.scan, i)
            if begin < i:
                brief[word] = UPPER
                if any(self.named[begin:i]) or not self.lists["bodies"].isdisjoint(self.words[begin:i]):
                    for k in range(begin, i):
                        self.case[k] = self.case[k] or (SMALL if self.words[k] in _WITHIN else CAPITAL)
                continue
            if not (self._bracketed(i) or (self.scan.gap(i - 1) == ", " and self.scan.gap(i)[:1] in ",.;")):
                continue
            if len(word) < 7 and self._initials(i) and self.words[i - 1] not in self.lists["calendar"]:
                brief[word] = UPPER
            if not self._bracketed(i):
                continue
            begin = name_before(self.scan, i, self.lists["bodies"])
            if begin < i - 1:
                brief[word] = UPPER  # in another tongue: "THE WORKERS NATIONAL UNION FEDERATION (FENOTRAS)"
            for k in range(begin, i):
                if self.words[k] not in _WITHIN:
                    self.case[k] = self.case[k] or CAPITAL
        for begin, end in group_names(self.scan):
            for k in range(begin, end):
                self.case[k] = self.case[k] or (SMALL if self.words[k] in _WITHIN else CAPITAL)
        for k in self.scan.where(brief.keys()) if brief else ():
            word = self.words[k]
            if len(word) > 2 or not self.known(word) or self.words[k - 1] == "the" or self._bracketed(k):
                self.case[k] = brief[word]
        for k in agencies(self.scan):
            self.case[k] = UPPER

    def _take(self, at: int, pieces: list[str]) -> None:
        for k, piece in enumerate(pieces, at):
            if len(piece) == self.scan.ends[k] - self.scan.starts[k]:
                self.exact[k] = piece
            self.case[k] = (
                UPPER if len(piece) > 1 and piece.isupper() else CAPITAL if piece[:1].isupper() else SMALL
            )
            self.named[k] = True

    def _places(self) -> None:
        """Gives capitals to places whose names have common words: "NORTH KIVU", "SANTA CRUZ"."""
        words, scan = self.words, self.scan
        for i in range(len(words) - 1):
            if self.named[i] and self.named[i + 1]:
                continue
            if not (self.named[i] or words[i] in _OPENING or (i and words[i - 1] in LOCATIVE)):
                continue
            if words[i] in WINDS and words[i + 1] in WINDS:
                continue  # "IN NORTH-EAST LODU"
            if plain_area(scan, i):
                continue
            for n in (3, 2):
                if i + n > len(words) or not scan.joined(i, i + n) or words[i + n - 1] in JOINING:
                    continue
                rare = any(self.named[k] for k in range(i, i + n)) or words[i] in _OPENING
                known = n == 2 and words[i] == "the"  # "in the valley" is no town
                if (rare or (i and words[i - 1] in LOCATIVE and not known)) and self.gazetteer.find(
                    " ".join(words[i : i + n])
                ):
                    for k in range(i, i + n):
                        if words[k] not in JOINING or k == i:
                            self.case[k] = self.case[k] or CAPITAL
                        self.named[k] = True
                    break

        for k in place_words(scan, self.named, lambda name: bool(self.gazetteer.find(name))):
            self.case[k] = self.case[k] or CAPITAL

    def _groups(self) -> None:
        """Gives capitals to the words of a group's name: "ATACA LIBERATION FRONT", "WORKERS REVOLUTIONARY PARTY"."""
        closing = self.lists["closing"]
        for i, word in enumerate(self.words):
            if word not in closing or self.named[i]:
                continue
            first = self._first(i)
            for j in range(first, i + 1):
                if self.words[j] not in _WITHIN:
                    self.case[j] = self.case[j] or CAPITAL

    def _first(self, i: int) -> int:
        """Gives where the name begins that word i closes; the word behind it where there is none."""
        inside, gaps = self.lists["inside"], (" ", "-", "'", "’")
        k, telling = i, 0
        if self.words[i] in _UNITS and i + 1 < len(self.words) and self.words[i + 1].isdigit():
            telling = 2  # "LIGHT INFANTRY BATTALION 559"
        while k > 0 and i - k < 7 and self.scan.gap(k - 1) in gaps and self.case[k - 1] != UPPER:
            before = self.words[k - 1]
            if self.named[k - 1]:
                telling += 2
            elif before in inside:
                telling += (before not in _PLAIN) + (self.words[i] in _WITH_CREEDS and before not in _PLAIN)
            elif before in WINDS and self.named[k]:
                telling += 1  # "THE EAST LODU BRIGADE"
            elif before not in _WITHIN or k == i:
                break
            k -= 1
        while k < i and self.words[k] in _WITHIN:
            k += 1
        return k if telling > 1 and (k < i or self.words[i] in _UNITS) else i + 1

    def _joined(self) -> None:
        """Gives "SAN", "BIN" and the like inside a name their case, and a rank before a name a capital."""
        for i in range(len(self.words) - 1):
            word = self.words[i]
            if word in _STATIONS and self.case[i + 1] == CAPITAL and self.scan.gap(i) == " ":
                if self.words[i + 1] not in WEEKDAYS:  # "READ ON THE RADIO MONDAY"
                    self.case[i] = CAPITAL  # "RADIO LIBERTAD"
            elif i and (more := opening_place(self.scan, self.case, self.named, i)):
                for k in more:
                    self.case[k] = CAPITAL
            elif word in _PARTICLES and self.case[i + 1] and self.scan.gap(i) in (" ", "-"):
                inside = i and self.case[i - 1] and word in JOINING and word != "ibn"
                self.case[i] = SMALL if inside and self.scan.gap(i - 1) != "-" else CAPITAL


_ACCENTED: Final = wordset(
    "attache cafe cliche communique cortege debut elite facade fiance fiancee materiel naive protege regime resume"
)
"""English words that may be written with an accent: others with one are names."""
_WITHIN: Final = wordset("s for of the and")
_SHORTENED: Final = frozenset(("ve", "re", "ll"))
_UNITS: Final = listed("unit_nouns")
_WITH_CREEDS: Final = frozenset(("party", "bank"))
"""Bodies whose names are of one telling word: "THE LIBERAL PARTY"."""
_PLAIN: Final = wordset("armed security special air military state national")
"""Words that forces without a name of their own have, too."""
_OPENING: Final = listed("place_opening_words")
_STATIONS: Final = listed("stations")
_PLAIN_OUTLETS: Final = frozenset(
    ("nation", "latin", "time", "sun", "day", "independent", "national", "post")
)
"""Names of outlets that are everyday words."""
_PARTICLES: Final = wordset("de del la las los el al da do dos du di ul ur ibn bin bint abu san santa")
