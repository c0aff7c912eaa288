"""The figure of a noun group as a bounded value, and what kind of thing the noun group counts."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from extract.engines.rules.grammar.chunks import Chunk
from extract.engines.rules.losses.money import in_money
from extract.engines.rules.losses.named_men import man_by_name
from extract.engines.rules.vocabulary import words as w
from extract.engines.rules.vocabulary.actor_types import AGED
from extract.engines.rules.vocabulary.triggers import Triggers
from extract.engines.rules.vocabulary.words import listed
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.vocabulary.finding import Mention

_HELD: Final = frozenset(("captive", "detainee", "hostage", "prisoner"))
"""Who is called by what befell him first, and may be killed after that."""
CROWD: Final = listed("crowd_nouns")
"""Singular nouns that are no single person."""
_UNITS: Final = listed("bodies_of_men") | listed("collectives") | {"offshoot", "wing", "branch", "affiliate"}
_MASS: Final = frozenset(
    ("equipment", "ammunition", "weaponry", "materiel", "gear", "property", "food", "cash", "munition")
)
"""Nouns of what is not counted, whosever it is: "its equipment"."""
_STORES: Final = frozenset(("cache", "stockpile", "arsenal"))
_SHIPS: Final = listed("warships") | listed("merchant_ships") | {"ship", "vessel", "carrier"}
_RIDES: Final = (listed("vehicles") | _SHIPS) - {"aircraft"}
_ONE_VEHICLE: Final = frozenset(x for x in _RIDES if not x.endswith("s") or x.endswith("bus"))
_ALL_RANKS: Final = listed("ranks_lost") - {"general", "major", "private"}
FIGHTER: Final = frozenset(
    ("fighter", "soldier", "member", "guerrilla", "militant", "policeman", "officer", "guard")
)
_RANKS: Final = frozenset(x for x in listed("ranks_lost") if not x.endswith("s"))
_SINGLES: Final = listed("single_people")
_VEHICLES: Final = listed("vehicles")
_CRAFT: Final = frozenset(("mig", "jet", "sukhoi", "migs", "mirage"))
_MODEL: Final = lazy(r"[a-z]{1,4}-?\d{1,3}[a-z]{0,2}\d?s?$")
"""What a weapon or vehicle is called by its make: "t-72", "il-76s"."""
_GROUPS: Final = {"couple": 2, "pair": 2, "duo": 2, "trio": 3, "quartet": 4}
COLLECTIVE: Final = listed("collective")
_PEOPLE: Final = listed("bare_people") | listed("hunted_men") | {f"{x}s" for x in listed("hunted_men")}
_MANY: Final = listed("all_who_are") | {"troops", "police", "group", "family", "number", "lot", "couple"}
_USED: Final = frozenset(("unexploded", "spent", "expended"))
_ONE_MORE: Final = frozenset(("another", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth"))
_IN_WORDS: Final = {"no one": 0, "not one": 0, "the other": 1}
VAGUE_PERSON: Final = frozenset(["others", "other", "more", "another", "people", "persons"])


@dataclass(slots=True)
class Value:
    """A figure as the codebook bounds it; `start` and `end` are where its words stand (-1: no words)."""

    low: int | None
    high: int | None
    approximate: bool
    text: str | None
    start: int = -1
    end: int = -1


@dataclass(slots=True)
class Loss:
    """One counted loss: `noun` is the chunk that was counted, `verb` the one that says what befell it (-1: none)."""

    kind: str
    value: Value
    noun: int
    verb: int
    rule: str
    people: bool = True
    owner: list[int] = field(default_factory=list)
    """Noun groups of those who lost it, where these are not the ones counted."""
    also: list[int] = field(default_factory=list)
    """Noun groups under the same figure ("50 soldiers and gendarmes")."""
    inherit: bool = False
    """The noun is a bare figure or "others": whose it is stands with the loss before."""
    start: int = 0
    end: int = 0
    whole: int = -1
    """Of a part: the noun group of the whole; of "one of whom": that of those before the comma."""
    known: list[Mention] = field(default_factory=list)
    """The parties of which the text says elsewhere that those counted were."""


_AT_HOME: Final = frozenset(("resident", "native", "inhabitant", "son", "daughter"))


def _named_resident(chunks: list[Chunk], ng: int) -> int:
    """Who is told to be at home somewhere: "Major X, 29, a resident of Lomba, was killed" counts the major."""
    c = chunks[ng]
    if c.head not in _AT_HOME or c.det not in ("a", "an") or ng < 2 or chunks[ng - 1].head != ",":
        return ng
    if ng + 1 >= len(chunks) or chunks[ng + 1].head != "of":
        return ng
    before = [k for k in (ng - 2, ng - 4) if k >= 0 and any(m.kind == "person" for m in chunks[k].mentions)]
    aged = ng > 3 and chunks[ng - 2].figure is not None and chunks[ng - 3].head == ","
    return before[0] if before and (before[0] == ng - 2 or aged) else ng


class Counted:
    """Values noun groups and tells people from things."""

    def __init__(self, triggers: Triggers, text: str) -> None:
        self.triggers = triggers
        self.text = text

    def _value_at(self, chunks: list[Chunk], ng: int) -> tuple[Value | None, int]:
        """Gives the value of a noun group and where it stands: behind "of" for "a group of 12 men"."""
        if chunks[ng].words == ["both"] and (of := of_noun(chunks, ng)) >= 0 and not chunks[of].pron:
            start, end = chunks[ng].start, chunks[ng].end
            return Value(2, 2, False, self.text[start:end], start, end), of  # "shot both of the guards"
        value, of = self.value(chunks[ng]), -1
        if value is None:
            of = of_noun(chunks, ng)
        if of >= 0 and chunks[ng].head == "family" and not chunks[of].words:
            return self.value(chunks[of]), ng
        if of >= 0 and (chunks[ng].head in COLLECTIVE or chunks[ng].head == "all"):
            return self.value(chunks[of]), of
        return value, ng

    def add(
        self,
        chunks: list[Chunk],
        ng: int,
        v: int,
        kind: str,
        rule: str,
        found: list[Loss],
        *,
        people: bool = True,
        owner: list[int] | None = None,
    ) -> None:
        ng = _named_resident(chunks, ng) if people else _in_store(chunks, ng)
        value, ng = self._value_at(chunks, ng)
        noun = chunks[ng]
        if value is None or (people and value.low is None and value.high is None):
            return  # "wiped out a large column" counts nobody
        if one_and_other(chunks, ng) or in_money(chunks, ng) or (not people and noun.head in _LENGTHS):
            return  # "and 50 metres of track"
        bare = noun.figure is not None and (
            not noun.words or (noun.head in VAGUE_PERSON and not noun.mentions)
        )
        one = (noun.words == ["one"] or noun.head in _GROUPS) and not noun.mentions and noun.figure is None
        if (bare or one) and (of := of_noun(chunks, ng)) >= 0 and not chunks[of].pron:
            ng, bare = of, False
        if bare and not owner and ng > 1 and chunks[ng - 1].head == "at" and chunks[ng - 2].words[:-1]:
            # "put guerrilla losses at 22 dead"
            owner = [ng - 2] if chunks[ng - 2].head in self.triggers.losses else owner
        whole = antecedent(chunks, ng) if bare else -1
        also = rest(chunks, [ng + 2]) if shares(chunks, ng) else []
        bare = bare or (noun.head in _ONE_MORE and not noun.mentions)
        inherit = (
            bare and rule not in ("toll", "label", "label-total") and noun.head not in ("people", "persons")
        )
        found.append(
            Loss(
                kind,
                value,
                ng,
                v,
                rule,
                people=people,
                inherit=inherit,
                owner=owner or [],
                also=also,
                whole=whole,
            )
        )

    def _theirs(self, noun: Chunk) -> bool:
        """Whether a noun with a word for whose it is may be of several: "their guns", "its men"."""
        thing, several = self.thing(noun), noun.head.endswith("s")
        if several and noun.det not in ("a", "an", "one") and thing:
            return True
        mention = noun.head_mention
        theirs = noun.det in ("its", "their") and (mention is None or mention.kind == "force")
        theirs = theirs and (noun.head in w.OWN or noun.head in CROWD or mention is not None)
        return theirs and (not thing or several)

    def _one_fighter(self, noun: Chunk) -> bool:
        """Whether a noun is of one man of a force by name: "the MNLA fighter"."""
        m = noun.head_mention
        return m is not None and m.kind == "force" and noun.head in FIGHTER

    @staticmethod
    def _one_man(noun: Chunk) -> bool:
        """Whether a noun is of one man by his rank or by what he is: "the captain", "the guard", "the peacekeeper"."""
        return noun.head in _RANKS or (
            noun.head in _SINGLES and not any(m.kind == "force" for m in noun.mentions[:-1])
        )

    def value(self, noun: Chunk) -> Value | None:
        if (figure := noun.figure) is not None:
            start, end = figure.start, figure.end
            return Value(figure.low, figure.high, figure.approximate, self.text[start:end], start, end)
        if noun.pron:
            return (
                Value(1, 1, False, None) if noun.head in w.PERSON_PRON or noun.head in ("he", "she") else None
            )
        mention = noun.head_mention
        if mention is not None and mention.kind == "person":
            return Value(1, 1, False, None)
        if (
            (noun.det in ("the", "this") or noun.words[-2:-1] == ["'s"])  # "Ruiz's driver"
            and mention is not None
            and mention.kind in ("office", "generic")
            and self._singular_person(noun)
            and noun.head not in CROWD
        ):
            return Value(1, 1, False, None)
        one = noun.head in _ONE_VEHICLE or self._one_fighter(noun) or self._one_man(noun)
        if noun.det == "the" and one:
            return Value(1, 1, False, None)
        if noun.det.startswith("both") and noun.head.endswith(("s", "men", "women", "children")):
            return Value(2, 2, False, self.text[noun.start : noun.start + 4], noun.start, noun.start + 4)
        if noun.head in _GROUPS and noun.det in ("a", "an", "the", "another"):
            many = _GROUPS[noun.head]
            return Value(many, many, False, self.text[noun.start : noun.end], noun.start, noun.end)
        if noun.det in w.SINGULAR and (noun.head in _HELD or noun.head not in self.triggers.losses):
            if self._theirs(noun) or noun.head in _STORES or noun.head in _MASS:
                return None  # "took their guns"; "an arms cache" is not counted
            if self.thing(noun) or self._singular_person(noun):
                end = noun.start + len(noun.det)
                return Value(1, 1, False, self.text[noun.start : end], noun.start, end)
        if (n := _IN_WORDS.get(" ".join(noun.words))) is not None:
            return Value(n, n, False, self.text[noun.start : noun.end], noun.start, noun.end)
        if noun.words[-1:] == ["one"] and not noun.mentions:
            return Value(1, 1, False, self.text[noun.end - 3 : noun.end], noun.end - 3, noun.end)
        if any(m.kind == "person" for m in noun.mentions) and not noun.head.endswith("s"):
            return Value(1, 1, False, None)
        return Value(1, 1, False, None) if man_by_name(noun, self.text) else None

    def counted(self, chunks: list[Chunk], ng: int) -> Chunk:
        """The noun that a bare figure counts ("20 of 24 drones", "a cache of weapons")."""
        noun = chunks[ng]
        of = of_noun(chunks, ng)
        bare = noun.figure is not None and (not noun.words or noun.words in (["head"], ["heads"]))
        total = noun.figure is None and noun.head == "total" and of >= 0 and chunks[of].figure is not None
        if (bare or total) and of >= 0 and not chunks[of].pron:
            return chunks[of]
        return noun

    def _singular_person(self, noun: Chunk) -> bool:
        head = noun.head
        if head.endswith(("men", "women", "children", "people", "-olds")):
            return False
        if head.rsplit("-", 1)[-1] in _MANY and not head.endswith(AGED):
            return False
        if (
            head in COLLECTIVE
            or head in _UNITS
            or head in self.triggers.events
            or (head in self.triggers.convoys and head != "escort")  # "the second escort" is one man
            or head in self.triggers.positions
        ):
            return False
        return head.endswith("ss") or not head.endswith("s")

    def thing(self, noun: Chunk) -> bool:
        if noun.head in self.triggers.things:
            return _USED.isdisjoint(noun.words) and noun.head != "supply"  # "a supply of medicines" is a lot
        mention = noun.head_mention
        if _craft(noun) or (mention is None and _MODEL.match(noun.head) and not noun.head.endswith(AGED)):
            return True
        return (
            mention is None
            and len(noun.words) > 1
            and noun.words[-1] in self.triggers.thing_ends
            and f"{noun.words[-2]} {noun.words[-1]}" in self.triggers.things
        )

    def people(self, noun: Chunk) -> bool:
        if noun.pron:
            return noun.head in w.PERSON_PRON or noun.head in ("he", "she")
        if noun.head in _VEHICLES or noun.head in _HOUSING or _craft(noun):
            return False  # "a police vehicle", "a MiG fighter", "blew up a police post"
        if noun.head in _ALL_RANKS:
            return True
        if noun.head in _PEOPLE or noun.head.endswith(AGED):
            return True
        mention = noun.head_mention
        if (mention is None or mention.end < noun.end) and noun.head in self.triggers.things and noun.words:
            return False  # "a Government school", "14 civilian objects"
        if mention is not None:
            return mention.kind in ("force", "generic", "person", "office")
        return (noun.figure is not None and not noun.words) or any(
            m.kind in ("generic", "person", "office") for m in noun.mentions
        )


_HOUSING: Final = listed("post_nouns") | {"headquarters", "office", "offices", "stations", "bases"}
_LENGTHS: Final = listed("lengths") | {"centimeters", "centimetres", "feet", "hectares", "acres"}


def _craft(noun: Chunk) -> bool:
    """Whether a "fighter" is an aircraft: "a MiG fighter", "two F-16 fighters"."""
    if noun.head not in ("fighter", "fighters") or len(noun.words) < 2:
        return False
    return noun.words[-2] in _CRAFT or _MODEL.match(noun.words[-2]) is not None


def _in_store(chunks: list[Chunk], i: int) -> int:
    """What is counted in a store that nobody counts, "a cache of six rifles"; else the noun group itself."""
    figure, of = chunks[i].figure, of_noun(chunks, i)
    uncounted = figure is not None and figure.low is None and figure.high is None
    return of if uncounted and of >= 0 and chunks[of].figure is not None else i


def one_and_other(chunks: list[Chunk], i: int) -> bool:
    """Whether "both" only joins two nouns: "both Sudanese and Chadian guards"."""
    joined = i + 1 < len(chunks) and chunks[i + 1].head == "and"
    return joined and chunks[i].det == "both" and chunks[i].figure is None


def of_many(chunks: list[Chunk], i: int) -> int:
    """The noun group that is counted: "a herd of 300 cattle", "a convoy of nine trucks"."""
    of = of_noun(chunks, i) if chunks[i].head in COLLECTIVE else -1
    return of if of >= 0 and chunks[of].figure is not None and chunks[of].words else i


def of_noun(chunks: list[Chunk], i: int) -> int:
    """The noun group behind "of" right after the one at `i`, also of "four out of six gunmen"; -1: none."""
    if i + 3 < len(chunks) and chunks[i + 1].head == "out":
        i += 1
    if (
        i + 2 < len(chunks)
        and chunks[i + 1].kind == "P"
        and chunks[i + 1].head == "of"
        and chunks[i + 2].kind == "NG"
    ):
        return i + 2
    return -1


def antecedent(chunks: list[Chunk], i: int) -> int:
    """Those whom "one of whom" or "two of which" stands for: the people before the comma or before the verb
    there; -1: no such phrase, or nobody. So does a bare figure behind "with" whom others shot: "Six gunmen stormed it,
    with two killed by guards".
    """
    if i and chunks[i - 1].head == "with" and not chunks[i].words:
        return _of_attackers(chunks, i)
    whom = i + 2 < len(chunks) and chunks[i + 1].head == "of" and chunks[i + 2].head in ("whom", "which")
    for k in range(i - 1, max(-1, i - 8), -1) if whom else ():
        c = chunks[k]
        if c.kind == "VG" and c.voice == "active" and c.subject:
            k = c.subject[-1]
            c = chunks[k]
        if c.kind == "NG" and any(m.kind in ("force", "generic") for m in c.mentions):
            return k
    return -1


def _of_attackers(chunks: list[Chunk], i: int) -> int:
    """The fighting people of the clause before "with two killed by guards", where others killed them; -1: none."""
    v = next((k for k in range(i + 1, min(i + 4, len(chunks))) if chunks[k].kind == "VG"), -1)
    if v < 0 or chunks[v].voice != "passive" or not chunks[v].agent or i < 2 or chunks[i - 2].head != ",":
        return -1
    main = next((k for k in range(i - 2, -1, -1) if chunks[k].kind == "VG" and chunks[k].subject), -1)
    if main < 0 or chunks[main].voice != "active" or len(chunks[main].subject) != 1:
        return -1
    k = chunks[main].subject[0]
    fights = any(m.type in ("armed_group", "militia", "unidentified") for m in chunks[k].mentions)
    return k if fights else -1


def rest(chunks: list[Chunk], group: list[int]) -> list[int]:
    """Coordinated nouns that have no figure or article of their own."""
    out: list[int] = []
    for i in group:
        if chunks[i].figure is not None or chunks[i].det or chunks[i].pron:
            break
        out.append(i)
    return out


def shares(chunks: list[Chunk], ng: int) -> bool:
    """Whether a noun follows that shares the figure: "dozens of fighters and soldiers"."""
    if (
        ng < 2
        or chunks[ng - 1].head != "of"
        or ng + 2 >= len(chunks)
        or chunks[ng + 1].head not in ("and", "or")
    ):
        return False
    return chunks[ng + 2].kind == "NG" and not (
        ng + 3 < len(chunks) and chunks[ng + 3].kind == "VG" and chunks[ng + 3].subject == [ng + 2]
    )


def told_behind(chunks: list[Chunk], j: int) -> str:
    """What a clause behind a noun says befell them: "the death of a guard and four others who were wounded"."""
    j += j + 1 < len(chunks) and chunks[j + 1].head == ","
    if j + 2 >= len(chunks) or chunks[j + 1].head != "who" or chunks[j + 2].kind != "VG":
        return ""
    return "wounded" if chunks[j + 2].cls == "wound" and chunks[j + 2].voice == "passive" else ""
