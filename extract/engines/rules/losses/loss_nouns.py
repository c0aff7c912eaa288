"""Losses told by nouns: casualties, deaths, bodies, "the capture of …", "nine wounded people"."""

from __future__ import annotations

from typing import Final

from extract.engines.rules.grammar.chunks import Chunk
from extract.engines.rules.grammar.link_objects import next_member
from extract.engines.rules.grammar.links import LOSSY
from extract.engines.rules.losses.loss_labels import losses_listed
from extract.engines.rules.losses.loss_tolls import BEFALLEN, HEAVY, LossTolls, fallen, raised, risen
from extract.engines.rules.losses.loss_values import CROWD, Loss, Value, of_noun, told_behind
from extract.engines.rules.losses.over_asides import told_of
from extract.engines.rules.losses.series import blamed_for
from extract.engines.rules.vocabulary.words import listed

_TAKEN: Final = {
    "capture": "materiel_captured",
    "seizure": "materiel_captured",
    "destruction": "materiel_destroyed",
    "recovery": "materiel_captured",
    "confiscation": "materiel_captured",
    "theft": "materiel_captured",
    "looting": "materiel_captured",
}
_FOUND: Final = listed("handled") | {
    "find",
    "discover",
    "recover",
    "retrieve",
    "dump",
    "pull",
    "see",
    "bury",
    "leave",
}
_KIN: Final = listed("kin")
_DEATHS: Final = frozenset(("death", "deaths"))
_DEALING: Final = frozenset(("bring", "cause", "mean", "deal"))
_LIVES: Final = frozenset(("life", "lives", "victim", "victims", "kill", "kills"))
_COUNTED: Final = listed("counted")
_INFLICTED: Final = frozenset(("inflict", "inflicting", "inflicted", "caused", "causing", "cause"))
_TELLING: Final = listed("telling_of")
_ILL: Final = frozenset(BEFALLEN)
_COUNTING: Final = frozenset(("number", "count", "figure", "toll", "tolls", *_TAKEN))


class LossNouns(LossTolls):
    """Finds the losses that nouns tell of in one sentence."""

    def noun(self, chunks: list[Chunk], i: int, found: list[Loss]) -> None:
        """Adds the losses that the noun group at `i` tells of."""
        noun = chunks[i]
        head = noun.head
        if head not in _COUNTING and head not in self.triggers.losses and _ILL.isdisjoint(noun.words):
            self._brought_about(chunks, i, found)
            return
        if losses_listed(self, chunks, i, found):
            return
        of = told_of(chunks, i) if head in _DEATHS else of_noun(chunks, i)
        if head == "number" and of > 0 and self._number_of_deeds(chunks[of]):
            return
        if head == "number" and of > 0 and self.number_hurt(chunks, of, found):
            return
        if head == "number" and of > 0 and (up := risen(chunks, i)) >= 0 and fallen(chunks, of):
            self.add(chunks, up, -1, "killed", "toll", found)
            return
        by = i > 0 and chunks[i - 1].head == "by"  # "nine people died by official count"
        number = (head == "count" and not by) or (head == "number" and of > 0 and chunks[of].head in _COUNTED)
        number = number or (head in ("number", "figure") and raised(chunks, i))
        if head in ("toll", "tolls") or number:
            self.toll(chunks, i, found)
            return
        if head in _TAKEN:
            self._taken(chunks, i, found)
            return
        adjective = None
        if not _ILL.isdisjoint(noun.words):
            adjective = next((x for x in noun.words[:-1] if x in BEFALLEN), None)
        if adjective is not None and self._befallen(chunks, i):
            counted = self.value(noun) or Value(None, None, False, None)
            found.append(Loss(BEFALLEN[adjective], counted, i, -1, f"adjective-{adjective}"))
            return
        kind = self._kind(chunks, i)
        if kind is None or (kind == "wounded" and _of_their_wounds(chunks, i)):
            return
        if kind == "wounded" and noun.figure is None and self._injuries_to(chunks, i, found):
            return
        dealt = head in _DEATHS and i > 0 and chunks[i - 1].verb is not None
        if dealt and chunks[i - 1].head != "to" and self._dealt_to(chunks, i, found):
            return
        value = self._stated(chunks, i, kind)
        if value is None and of < 0 and _body_found(chunks, i):
            value = Value(1, 1, False, None)
        if value is None:
            if head in ("body", "corpse") and of >= 0 and self._one_body(chunks, of):
                found.append(Loss(kind, Value(1, 1, False, None), of, -1, f"noun-{head}-of"))
                return
            plain = of >= 0 and head not in ("loss", "losses", "injury") and noun.det != "their"
            if plain and not (self.thing(chunks[of]) and not self.people(chunks[of])):
                self._of_each(chunks, of, kind, f"noun-{head}-of", found)
            return
        if value.low == 0 and _other_loss(chunks, i, self.triggers.losses):
            kind = "killed_or_wounded"
        if kind == "killed" and head in ("loss", "losses") and of >= 0 and self.thing(chunks[of]):
            return
        owner = [of] if of >= 0 and chunks[of].figure is None and chunks[of].head not in _LIFE else []
        sufferer = owner or self._sufferer(chunks, max(i, of))
        took = i > 0 and kind == "captured" and chunks[i - 1].cls == "take" and i in chunks[i - 1].object
        found.append(Loss(kind, value, i, i - 1 if took else -1, f"noun-{head}", owner=sufferer))

    def _brought_about(self, chunks: list[Chunk], i: int, found: list[Loss]) -> None:
        """Reads "resulted in 12 slayings", "caused wounds to a nurse", "no wounds were reported": nouns that count
        people only so.
        """
        noun = chunks[i]
        if noun.head in _GASHES:
            if noun.figure is None:
                self._injuries_to(chunks, i, found)
            elif noun.figure.low == 0 and (value := self.value(noun)) is not None:
                found.append(Loss("wounded", value, i, -1, "noun-wounds"))
            return
        verb = next((c for c in reversed(chunks[max(0, i - 2) : i]) if c.kind == "VG"), None)
        led = verb is not None and (
            verb.cls == "inflict" or (verb.verb is not None and verb.verb.lemma == "lead")
        )
        value = self.value(noun)
        if noun.head in _SLAYINGS and noun.figure is not None and led and value is not None and value.low:
            found.append(Loss("killed", value, i, -1, "noun-slayings"))

    def _number_of_deeds(self, noun: Chunk) -> bool:
        """Whether attacks are counted and nobody who was lost in them: "the number of raids has risen to nine"."""
        head = noun.head
        return head in self.triggers.events and head not in self.triggers.losses and head not in _COUNTED

    def _of_each(self, chunks: list[Chunk], of: int, kind: str, rule: str, found: list[Loss]) -> None:
        """ "the bodies of 15 farmers and two militiamen": each that has a figure of its own."""
        self.add(chunks, of, -1, kind, rule, found)
        j = next_member(chunks, of + 1)
        while (
            j < len(chunks)
            and chunks[j].kind == "NG"
            and (chunks[j].figure is not None or _theirs(chunks[j]))
        ):
            verb = j + 1 < len(chunks) and chunks[j + 1].kind == "VG" and chunks[j + 1].cls in LOSSY
            if verb or self.thing(chunks[j]) or not self.people(chunks[j]):
                return
            own = next((BEFALLEN[x] for x in chunks[j].words[:-1] if x in BEFALLEN), "")
            self.add(chunks, j, -1, told_behind(chunks, j) or own or kind, rule, found)
            j = next_member(chunks, j + 1)

    def _befallen(self, chunks: list[Chunk], i: int) -> bool:
        """Whether "nine wounded people" is a count of its own and not what a verb counts."""
        noun = chunks[i]
        people = self.people(noun) or not (self.thing(noun) or noun.head in self.triggers.losses)
        return noun.figure is not None and people and not self._verb_over(chunks, i)

    def _kind(self, chunks: list[Chunk], i: int) -> str | None:
        """The kind of loss that a noun counts; None where it counts none here."""
        noun = chunks[i]
        head = noun.head
        kind = self.triggers.losses.get(head)
        if head in ("loss", "losses") and not _GOODS.isdisjoint(noun.words):
            return None  # "some material losses" are of nothing named
        if kind is None or (noun.figure is None and not noun.words) or blamed_for(chunks, i):
            return None
        if (
            head in ("injuries", "wounds")
            and i > 1
            and [c.head for c in chunks[i - 2 : i]] == ["number", "of"]
        ):
            return None  # "the toll may rise because of the number of serious injuries"
        if head in ("bodies", "corpses", "body") and noun.figure is not None and noun.figure.low == 0:
            return None  # bodies that were not found
        if head == "body" and i > 1 and chunks[i - 1].head == "of" and chunks[i - 2].head in _PARTS:
            return None  # "shot in several parts of the body"
        zero = head in ("victim", "victims") and (
            (noun.figure is not None and noun.figure.low == 0) or _without(chunks, i)
        )
        claimed = noun.figure is not None and i > 0 and chunks[i - 1].head in ("claimed", "claiming", "cost")
        if head in _LIVES and not zero and not claimed:
            return None
        if claimed and head in ("victim", "victims"):
            return "killed"  # "the blast claimed two victims"
        none = noun.figure is None or noun.figure.low == 0  # "there was no detainee in the cell"
        if kind == "captured" and (none or set_free(chunks, i) or _slain(chunks, i)):
            return None
        if "fatal" in noun.words and kind == "killed_or_wounded":
            return "killed"  # "two fatal casualties"
        return "killed" if head in ("loss", "losses") and _human(chunks, i) else kind

    def _one_body(self, chunks: list[Chunk], of: int) -> bool:
        """Whether "the body of" is that of one person without an article: "the body of mayor X"."""
        noun = chunks[of]
        bare = not noun.det and noun.figure is None and not noun.pron and self.value(noun) is None
        people = any(m.kind in ("generic", "office", "person") for m in noun.mentions)
        if bare and self.text[noun.start].isupper() and not noun.mentions and len(noun.words) > 1:
            return True  # "the body of X Y", of whom the text says no more
        return bare and people and self._singular_person(noun) and noun.head not in CROWD

    def _injuries_to(self, chunks: list[Chunk], i: int, found: list[Loss]) -> bool:
        """Reads "causing serious injuries to ten civilians", "… on six others": those who bear them are counted; who
        "sustained serious injuries" has been.
        """
        if any(x.kind == "wounded" and x.verb >= 0 and i in chunks[x.verb].object for x in found):
            return True
        if (
            i + 2 >= len(chunks)
            or chunks[i + 1].head not in ("to", "on", "upon")
            or chunks[i + 2].figure is None
        ):
            return False
        before = len(found)
        if not self.thing(chunks[i + 2]):
            self._of_each(chunks, i + 2, "wounded", "injuries-to", found)
        return len(found) > before

    def _dealt_to(self, chunks: list[Chunk], i: int, found: list[Loss]) -> bool:
        """Reads "brought death to nine guards", "caused death to a nurse"."""
        verb = chunks[i - 1].verb
        if verb is None or verb.lemma not in _DEALING or i + 2 >= len(chunks) or chunks[i + 1].head != "to":
            return False
        before = len(found)
        if chunks[i].figure is None and self.people(chunks[i + 2]):
            self._of_each(chunks, i + 2, "killed", "death-to", found)
        return len(found) > before

    def _stated(self, chunks: list[Chunk], i: int, kind: str) -> Value | None:
        """The figure of a loss noun: its own, "without", that of "a number of deaths", or a heavy loss."""
        noun = chunks[i]
        value = self.value(noun)
        before = chunks[i - 1] if i else None
        if value is None and i > 1 and before is not None and before.head in ("of", "on", "about"):
            about = chunks[i - 2]
            if about.head in _TELLING and about.figure is not None and about.figure.low == 0:
                return None  # "no details of casualties" says nothing of them
        if kind == "wounded" and before is not None and before.head == "of" and _died(chunks, i):
            return None  # "one of the wounded died"
        some = chunks[i - 2].figure if kind == "wounded" and i > 1 and chunks[i - 1].head == "of" else None
        if some is not None and some.approximate and some.high is None and noun.det:
            return None  # "many of the wounded are in a bad state"
        if before is not None and i > 1 and before.kind == "VG" and before.voice == "ing":
            if before.cls == "say" and chunks[i - 2].head == "without":
                return None  # "without mentioning casualties"
            before = chunks[i - 2]  # "without causing casualties"
            if before.figure is not None and before.figure.low == 0 and not before.words:
                value = self.value(before)
        if value is None and before is not None and before.head == "without":
            return Value(0, 0, False, before.head, before.start, before.end)
        if value is None and i > 1 and chunks[i - 1].head == "of" and chunks[i - 2].figure is not None:
            value = self.value(chunks[i - 2])
            if kind == "wounded" and value is not None and value.approximate and value.low == 1:
                return None  # "some of the injured" are no count of their own
        after = chunks[i + 1] if i + 1 < len(chunks) else None
        if (
            after is not None
            and after.verb is not None
            and after.verb.lemma in ("expect", "fear", "anticipate")
        ):
            return value if value is not None and value.low and not value.approximate else None
        heavy = kind != "captured" and noun.head not in _DONE_TO  # "serious injuries" may be one man's
        if value is None and heavy and any(x in HEAVY for x in noun.words[:-1]):
            start = noun.start + (len(noun.det) + 1 if noun.det else 0)
            value = Value(1, None, True, self.text[start : noun.end], start, noun.end)
        return value

    def _verb_over(self, chunks: list[Chunk], i: int) -> bool:
        """Whether a verb of loss counts the noun group itself."""
        return any(c.kind == "VG" and c.cls in LOSSY and (i in c.object or i in c.subject) for c in chunks)

    def _taken(self, chunks: list[Chunk], i: int, found: list[Loss]) -> None:
        """ "the seizure of four lorries and some mortars", "the destruction of two tanks"."""
        j = of_noun(chunks, i)
        while 0 <= j < len(chunks):
            counted = self.counted(chunks, j)
            listed = (
                bool(found) and not found[-1].people and counted.figure is not None and bool(counted.words)
            )
            thing = self.thing(counted) or (listed and not self.people(counted))
            kind = (
                _TAKEN[chunks[i].head]
                if thing
                else "captured"
                if chunks[i].head in ("capture", "seizure")
                else ""
            )
            if kind and (thing or self.people(counted)) and counted.head not in self.triggers.positions:
                self.add(chunks, j, -1, kind, f"noun-{chunks[i].head}", found, people=not thing)
            j = next_member(chunks, j + 1)

    def _sufferer(self, chunks: list[Chunk], i: int) -> list[int]:
        """Whose casualties: "suffered heavy losses" (subject), "inflicted losses on X", "casualties among X"."""
        for k in range(i + 1, min(i + 4, len(chunks) - 1)):
            bearing = chunks[k].kind == "P" and (
                chunks[k].head in ("on", "among", "amongst", "upon")
                or (chunks[k].head == "to" and i > 0 and chunks[i - 1].head in _INFLICTED)
                or (chunks[k].head == "to" and k == i + 1 and chunks[i].head in _DONE_TO)
            )
            bearing = bearing and chunks[k - 1].head not in self.triggers.events  # "deaths from a raid on X"
            if bearing and chunks[k + 1].kind == "NG" and chunks[k + 1].mentions:
                return [k + 1]
            if chunks[k].voice == "passive" and chunks[k].agent and i in chunks[k].subject:
                verb = chunks[k].verb
                if verb is not None and verb.lemma in _SUFFERING:
                    return list(chunks[k].agent)  # "no casualties were suffered by the troops"
        if (
            i
            and chunks[i - 1].head in ("to", "against", "versus")
            and chunks[i].words[:1] != [chunks[i].head]
        ):
            return []  # "suffered 900 casualties to only 70 Lorwan losses"
        for k in range(i - 1, max(-1, i - (6 if _without(chunks, i) else 4)), -1):
            if chunks[k].kind == "VG":
                verb = chunks[k].verb
                if verb is not None and verb.lemma in _SUFFERING:
                    return list(chunks[k].subject)
                away = verb is not None and verb.lemma in _GETTING_AWAY and chunks[k].voice != "passive"
                if away and i not in chunks[k].object:
                    return list(chunks[k].subject)  # "withdrew without casualties"
                break
        return []


_SUFFERING: Final = frozenset(("suffer", "sustain", "incur", "record", "admit", "acknowledge", "lose"))
_LIFE: Final = frozenset(("life", "lives"))
"""What is lost, and nobody who lost it: "no loss of life among the crew"."""
_GASHES: Final = frozenset(("wound", "wounds"))
_SLAYINGS: Final = frozenset(("slaying", "slayings", "killing", "killings", "murder", "murders"))
_PARTS: Final = frozenset(("part", "parts", "area", "areas", "place", "places", "side", "region", "regions"))
_DONE_TO: Final = frozenset(("injuries", "injury", "harm", "wounds"))
_GETTING_AWAY: Final = frozenset(
    ("withdraw", "retreat", "return", "escape", "flee", "disperse", "pull back", "pull")
)
_GOODS: Final = frozenset(("material", "materiel", "financial", "economic", "property"))


def _without(chunks: list[Chunk], i: int) -> bool:
    """Whether "without" stands before a noun or before "causing" and the like."""
    k = i - 2 if i > 1 and chunks[i - 1].kind == "VG" and chunks[i - 1].voice == "ing" else i - 1
    return k >= 0 and chunks[k].head == "without"


def _died(chunks: list[Chunk], i: int) -> bool:
    """Whether those of whom it is said died later: "two of the injured have since died"."""
    aside = i + 1 < len(chunks) and chunks[i + 1].head == ","  # "one of the injured, a boy of six, died"
    return any(c.kind == "VG" and c.cls == "die" for c in chunks[i + 1 : i + (9 if aside else 3)])


def set_free(chunks: list[Chunk], i: int) -> bool:
    """Says whether those at `i` were freed or got away: "rescued three hostages"."""
    return any(
        c.kind == "VG" and c.verb is not None and c.verb.lemma in _FREED and (i in c.object or i in c.subject)
        for c in chunks
    )


def _slain(chunks: list[Chunk], i: int) -> bool:
    """Whether those at `i` were killed or hurt, and are no captives any more: "six prisoners were executed"."""
    return any(
        c.kind == "VG"
        and ((c.cls in ("kill", "wound") and i in c.patients) or (c.cls == "die" and i in c.subject))
        for c in chunks
    )


_FREED: Final = listed("freeing")


def _other_loss(chunks: list[Chunk], i: int, losses: dict[str, str]) -> bool:
    """Whether "no deaths" goes on with "or injuries"."""
    if i + 2 >= len(chunks) or chunks[i + 1].head not in ("or", "and", "nor"):
        return False
    other = chunks[i + 2]
    return other.kind == "NG" and other.figure is None and other.head in losses


def _body_found(chunks: list[Chunk], i: int) -> bool:
    """Whether one body is told to have been found: "a headless body was pulled from the river"."""
    told = (c for c in chunks[max(0, i - 6) : i + 7] if c.kind == "VG" and i in c.patients and c.verb)
    one = chunks[i].det in ("a", "an", "another") and chunks[i].head in ("body", "corpse")
    return one and any(c.verb is not None and c.verb.lemma in _FOUND and not c.neg for c in told)


def _theirs(c: Chunk) -> bool:
    """Whether one of a family is meant: "the bodies of the couple and their son"."""
    return c.det in ("his", "her", "their") and c.head in _KIN


def _human(chunks: list[Chunk], i: int) -> bool:
    words = [x for c in chunks[i : i + 3] for x in (*c.words, c.head)]
    return "human" in words or "life" in words or "lives" in words


def _of_their_wounds(chunks: list[Chunk], i: int) -> bool:
    """Whether a count is of wounds that some are known to have, and of nobody: "None of their injuries was serious"."""
    own = chunks[i].head in _WOUNDS and chunks[i].det in ("their", "his", "her", "the", "these", "those")
    return own and i > 1 and chunks[i - 1].head == "of" and chunks[i - 2].kind == "NG"


_WOUNDS: Final = listed("wounds")
