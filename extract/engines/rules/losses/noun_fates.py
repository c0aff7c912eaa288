"""Losses that nouns tell of: "the killing of two guards", "the dead number 40", "abundant ammunition was seized"."""

from __future__ import annotations

from typing import Final

from extract.engines.rules.grammar.chunks import Chunk
from extract.engines.rules.grammar.link_objects import next_member
from extract.engines.rules.grammar.links import LOSSY
from extract.engines.rules.grammar.paired_titles import untitled
from extract.engines.rules.grammar.unreal import tried
from extract.engines.rules.losses.loss_nouns import LossNouns
from extract.engines.rules.losses.loss_values import FIGHTER, Loss, Value, of_many, of_noun, told_behind
from extract.engines.rules.losses.over_asides import dated_behind, told_of
from extract.engines.rules.losses.owned_deeds import owned
from extract.engines.rules.losses.patients import apposed
from extract.engines.rules.vocabulary.words import listed

_TAKERS: Final = listed("takers")
_MASSES: Final = listed("masses")
_DEEDS: Final = {
    **dict.fromkeys(listed("deeds_killed"), "killed"),
    **dict.fromkeys(listed("deeds_wounded"), "wounded"),
    **dict.fromkeys(listed("deeds_captured"), "captured"),
    "disappearance": "missing",
}
_DEAD: Final = listed("the_dead")
_KNOWN: Final = ("the", "his", "her", "their")
_FIGHTERS: Final = listed("fighters")
_BY_AGE: Final = frozenset(("youngest", "oldest", "eldest", "age", "ages"))
_BY_COURT: Final = frozenset(
    ("order", "authorise", "authorize", "request", "demand", "extend", "seek", "urge")
)
HURT: Final = listed("the_hurt")
IMMOVABLE: Final = listed("immovable")
_NUMBERED: Final = frozenset(("number", "total", "reach", "stand", "amount", "be", "exceed", "come", "run"))
_WOUNDS: Final = frozenset(("wounds", "wound", "injuries", "burns"))
_COSTS: Final = frozenset(("cost", "price", "expense"))
_TAKING: Final = frozenset(("seize", "capture", "destroy", "take"))
_TAKEN_AWAY: Final = frozenset(("abducted", "kidnapped", "abductees"))
CAPTIVES: Final = _TAKEN_AWAY | {"captives", "hostages"}
_BARE: Final = frozenset(("abundant", "plentiful", "considerable", "copious"))
_FATED: Final = frozenset(
    (
        *_DEEDS,
        *_WOUNDS,
        *_COSTS,
        *_DEAD,
        *HURT,
        *CAPTIVES,
        "damage",
        "damages",
        "loss",
        "losses",
        "missing",
        "prisoners",
    )
)


def members_from(chunks: list[Chunk], j: int) -> list[int]:
    """Gives the noun groups of a list from `j` on: "guards, drivers and a cook"."""
    out: list[int] = []
    while j < len(chunks) and chunks[j].kind == "NG":
        out.append(j)
        j = next_member(chunks, j + 1)
    if len(out) > 1 and chunks[out[-1] - 1].head == ",":
        behind = chunks[out[-1] + 1] if out[-1] + 1 < len(chunks) else None
        if behind is not None and behind.cls == "say" and behind.voice == "active":
            del out[-1]  # "the murder of a judge, a military source said"
    return untitled(chunks, out)


def bore_none(verb: Chunk, noun: Chunk) -> bool:
    """Whether people only had no weapons about them: "they carried no weapons"."""
    none = noun.figure is not None and noun.figure.text.lower() == "no"
    return none and verb.verb is not None and verb.verb.lemma in ("carry", "bear")


class NounFates(LossNouns):
    """Reads what nouns say of the dead, the hurt and of things."""

    def _things(self, chunks: list[Chunk], v: int, group: list[int], kind: str, found: list[Loss]) -> None:
        for i in (of_many(chunks, i) for i in group):
            noun = self.counted(chunks, i)
            if kind == "materiel_captured" and (
                noun.head in IMMOVABLE or noun.head in self.triggers.positions
            ):
                continue
            if bore_none(chunks[v], noun):
                continue
            if self.thing(noun) and not self.people(noun):
                self.add(chunks, i, v, kind, f"phrase-{kind}", found, people=False)

    def noun_fate(self, chunks: list[Chunk], i: int, found: list[Loss]) -> None:
        """Adds what the noun group at `i` tells of: deeds, damage, the dead who number so many, a share of the dead."""
        noun = chunks[i]
        if noun.head in _FATED:
            self._fated(chunks, i, found)
        those = (noun.det in ("the", "") and noun.figure is not None) or noun.head == "those"
        if those and i > 2 and _told_dead(chunks, i):
            self._among(chunks, i, found)
        if noun.figure is None and (noun.head in _MASSES or (noun.words and noun.words[0] in _BARE)):
            self._mass(chunks, i, found)

    def _fated(self, chunks: list[Chunk], i: int, found: list[Loss]) -> None:
        noun = chunks[i]
        head = noun.head
        if head in _DEEDS and noun.figure is None:
            self._deed(chunks, i, _DEEDS[head], found)
        elif head in ("damage", "damages"):
            self._damage(chunks, i, found)
        elif head in ("loss", "losses") and (of := of_noun(chunks, i)) >= 0 and noun.figure is None:
            counted = self.counted(chunks, of)
            people = self.people(counted) or counted.head in _FIGHTERS or counted.head == "lives"
            told = counted.figure or chunks[of].figure
            if not people and i and chunks[i - 1].head in ("with", "for", "at"):
                # "withdrew with the loss of two trucks"
                self._things(chunks, -1, members_from(chunks, of), "materiel_destroyed", found)
            if told and people and counted.words:
                hurt = not _HARMED.isdisjoint(chunks[of].words)  # "for the loss of four hurt men"
                self.add(
                    chunks,
                    of,
                    -1,
                    "wounded" if hurt else "killed",
                    "loss-of",
                    found,
                    owner=at_the_cost(chunks, i),
                )
        elif head in _COSTS and i and chunks[i - 1].head in ("at", "for"):
            self._at_cost(chunks, i, found)
        if i > 1 and head in _WOUNDS and chunks[i - 1].head == "with" and noun.figure is None:
            k = i - 4 if i > 3 and of_noun(chunks, i - 4) == i - 2 and chunks[i - 4].figure else i - 2
            bearer = self.counted(chunks, k)  # "left dozens of guards with injuries"
            if bearer.kind == "NG" and self.people(bearer) and not self._verb_over(chunks, k):
                self.add(chunks, k, -1, "wounded", "with-wounds", found)
            for loss in found:
                if loss.noun == k and loss.kind == "killed" and chunks[loss.verb].head == "left":
                    loss.kind = "wounded"  # "left one dead and nine with wounds"
        if head in _DEAD or head in HURT or head in CAPTIVES or head in ("losses", "missing", "prisoners"):
            self._numbered(chunks, i, found)
        if head in _DEAD or head in HURT or head in CAPTIVES:
            self._among(chunks, i, found)

    def _at_cost(self, chunks: list[Chunk], i: int, found: list[Loss]) -> None:
        """ "Held the post at the cost of seven guards and a truck", "at a price of seven guards' lives"."""
        of = of_noun(chunks, i)
        for j in members_from(chunks, of) if of >= 0 else ():
            if chunks[j].figure is None and (j == of or chunks[j].det not in ("a", "an")):
                return
            lives = chunks[j].head in ("lives", "life")
            if lives or self.people(chunks[j]):
                self.add(chunks, j, -1, "killed", "at-cost", found, owner=at_the_cost(chunks, i))
            else:
                self._things(chunks, -1, [j], "materiel_destroyed", found)

    def _deed(self, chunks: list[Chunk], i: int, kind: str, found: list[Loss]) -> None:
        """ "the killing of four soldiers", "the kidnapping of a doctor"."""
        old = (tried(chunks, i - 1) and not dated_behind(chunks, i)) or _looked_into(chunks, i)
        old = old or (kind == "missing" and not found)
        old = old or not _OF_A_ROW.isdisjoint(chunks[i].words)  # "the second murder of a mayor this year"
        old = old or (_linked_to(chunks, i) and any(x.people for x in found))
        if not old and (loss := owned(self.text, chunks, i, kind)) is not None:
            found.append(loss)
        first = told_of(chunks, i) if not old else -1
        members = members_from(chunks, first) if first >= 0 else []
        for j in members:
            counted = self.counted(chunks, j)
            one = counted.head_mention is not None and counted.head_mention.kind == "person"
            one = one or (
                counted.det in _KNOWN and self._one_told(counted) and self.value(counted) is not None
            )
            if not (counted.figure or chunks[j].figure) and counted.det not in ("a", "an") and not one:
                return
            if (counted.head in _DEAD and counted.head != "victims") or not self.people(counted):
                return
            self.add(chunks, j, -1, told_behind(chunks, j) or kind, "deed-of", found)
            if (one or counted.det in ("a", "an")) and found:  # "of judge X and lawyer Y": each is one
                found[-1].also = [k for k in found[-1].also if k not in members]

    def _one_told(self, noun: Chunk) -> bool:
        """Whether a noun is of one man known by what he is: "the mayor", "their driver"."""
        m = noun.head_mention
        fighter = (
            m is not None and m.kind == "force" and noun.head in FIGHTER
        )  # "the loss of the MNLA fighter"
        return fighter or (m is not None and m.kind in ("generic", "office") and not noun.head.endswith("s"))

    def _damage(self, chunks: list[Chunk], i: int, found: list[Loss]) -> None:
        """ "damage to a generator", "damage was caused to a school and a number of cars"."""
        k = i + 1
        while k < len(chunks) - 1 and k < i + 4 and chunks[k].kind in ("VG", "A"):
            k += 1
        if k < len(chunks) - 1 and chunks[k].kind == "P" and chunks[k].head in ("to", "in", "on"):
            self._things(chunks, -1, members_from(chunks, k + 1), "materiel_destroyed", found)

    def _numbered(self, chunks: list[Chunk], i: int, found: list[Loss]) -> None:
        """ "its dead numbered just seven", "put the number of wounded at several dozen"."""
        if chunks[i].figure is not None or (i > 1 and chunks[i - 2].head in _BY_AGE):
            return  # "the youngest of the victims was six"
        hurt = chunks[i].head in HURT
        k = i + 1
        while k < len(chunks) - 1 and k < i + 5 and chunks[k].kind in ("P", "NG", "A"):
            if chunks[k].kind == "P" and chunks[k].head == "at":
                break
            k += 1
        if k >= len(chunks) - 1:
            return
        c = chunks[k]
        verb = c.kind == "VG" and c.verb is not None and c.verb.lemma in _NUMBERED and not c.neg
        if verb and c.verb is not None and c.verb.lemma in ("come", "run") and chunks[k + 1].head != "to":
            return
        put = i > 0 and (chunks[i - 1].head == "of" or chunks[i - 1].cls == "say")
        if not verb and not (c.kind == "P" and c.head == "at" and put):
            return
        for m in range(k + 1, min(k + 4, len(chunks))):
            n = chunks[m]
            if n.kind == "NG":
                if (
                    verb
                    and chunks[i].head in ("losses", "casualties")
                    and self._sorts_lost(chunks, i, m, found)
                ):
                    return
                bare = (
                    n.figure is not None
                    and n.figure.low != 0
                    and (not n.words or n.head in ("people", "persons"))
                )
                aged = any(x.head in ("old", "years", "aged") for x in chunks[m + 1 : m + 4])
                if bare and not aged and not (m + 1 < len(chunks) and chunks[m + 1].kind == "VG"):
                    casualties = chunks[i].head in ("casualties", "losses")
                    kind = "wounded" if hurt else "killed_or_wounded" if casualties else "killed"
                    kind = "captured" if chunks[i].head in CAPTIVES or chunks[i].head == "prisoners" else kind
                    kind = "missing" if chunks[i].head == "missing" else kind
                    theirs = [i] if chunks[i].det in ("its", "their", "our") else []
                    owner = theirs if of_noun(chunks, i) < 0 else [of_noun(chunks, i)]
                    self.add(chunks, m, -1, kind, "numbered", found, owner=owner)
                return

    def _sorts_lost(self, chunks: list[Chunk], i: int, m: int, found: list[Loss]) -> bool:
        """ "The enemy's losses amounted to 60 soldiers, two tanks and a car": men and things, each with its count."""
        of = of_noun(chunks, i)
        owner = (
            [of] if of >= 0 else [i] if chunks[i].mentions or chunks[i].det in ("its", "their", "our") else []
        )
        before = len(found)
        for j in members_from(chunks, m):
            n = chunks[j]
            if not n.words or (n.figure is None and n.det not in ("a", "an")):
                break
            if self.thing(n) and not self.people(n):
                self.add(chunks, j, -1, "materiel_destroyed", "losses-of", found, people=False, owner=owner)
            elif n.figure is None or not self.people(n):
                break
            elif not (j + 1 < len(chunks) and chunks[j + 1].kind == "VG" and chunks[j + 1].cls in LOSSY):
                self.add(chunks, j, -1, "killed_or_wounded", "losses-of", found, owner=owner)
        return len(found) > before

    def _among(self, chunks: list[Chunk], i: int, found: list[Loss]) -> None:
        """ "Five children were among the dead", "a nun is among the hostages"."""
        if i < 3 or chunks[i - 1].head not in ("among", "amongst") or chunks[i - 2].kind != "VG":
            return
        verb = chunks[i - 2]
        if verb.cls != "other" or verb.neg:
            return
        fate = chunks[i + 1 + (chunks[i + 1].head == "who")] if i + 2 < len(chunks) else chunks[i]
        hurt = chunks[i].head in HURT or (chunks[i].head not in _FATED and fate.cls == "wound")
        kind = "wounded" if hurt else "captured" if chunks[i].head in CAPTIVES else "killed"
        kind = "killed_or_wounded" if chunks[i].head == "casualties" else kind
        for k in apposed(chunks, i - 2, list(verb.subject)):
            counted = self.counted(chunks, k)
            first = chunks[k].figure if counted.figure is None else counted.figure
            one = first is not None or counted.det in ("a", "an") or counted.words[:1] == ["one"]
            one = one or self._one_told(counted) or any(m.kind == "person" for m in counted.mentions)
            if one and self.people(counted):
                self.add(chunks, k, -1, kind, "among", found)

    def _mass(self, chunks: list[Chunk], i: int, found: list[Loss]) -> None:
        """ "seized large stocks of ammunition": things without a count."""
        noun, of = chunks[i], of_noun(chunks, i)
        bare = bool(noun.words) and noun.words[0] in _BARE
        if not bare and of < 0:
            return
        counted = chunks[i] if bare else chunks[of]
        if counted.figure is not None or not self.thing(counted):
            return
        for v, c in enumerate(chunks):
            taking = c.cls in _TAKING or (c.verb is not None and c.verb.lemma in _TAKERS)
            if taking and not c.neg and i in c.patients:
                kind = "materiel_destroyed" if c.cls == "destroy" else "materiel_captured"
                value = Value(None, None, True, self.text[noun.start : counted.end], noun.start, counted.end)
                found.append(Loss(kind, value, i if bare else of, v, "mass", people=False))
                return


def _told_dead(chunks: list[Chunk], i: int) -> bool:
    """Whether a count is of the dead or the hurt by what stands behind it: "among the nine killed", "among six people
    who died".
    """
    k = i + 1
    who = k + 1 < len(chunks) and chunks[k].head == "who" and chunks[i].figure is not None
    after = chunks[k + who] if k < len(chunks) else None
    told = after is not None and after.kind == "VG" and not after.neg and (who or not after.aux)
    return told and after is not None and after.cls in ("kill", "wound", *(("die",) if who else ()))


_OF_A_ROW: Final = frozenset(("second", "third", "fourth", "fifth", "sixth", "latest", "recent", "previous"))
_STRIKING: Final = frozenset(("ambush", "attack", "kill", "abduct", "bomb", "wound"))


def _stems(lemma: str) -> tuple[str, ...]:
    """What a verb may be that no list knows: "authorised" is of "authorise"."""
    return (lemma, lemma[:-1], lemma[:-2]) if lemma.endswith("ed") else (lemma,)


def _linked_to(chunks: list[Chunk], i: int) -> bool:
    """Whether a deed is what those hit are tied to: "nine died in a raid on a band linked to the murder of a judge"."""
    if i < 2 or chunks[i - 1].head not in ("to", "with", "in", "of"):
        return False
    return chunks[i - 2].head in _TIES or (chunks[i - 2].kind == "VG" and chunks[i - 2].head in _TYING)


_TIES: Final = frozenset(("connection", "links", "ties", "involvement", "role", "part", "suspects"))
_TYING: Final = frozenset(("linked", "connected", "tied", "implicated", "suspected", "accused", "involved"))


def _looked_into(chunks: list[Chunk], i: int) -> bool:
    """Whether those who were on their way to look into the deed at `i` were hit themselves in the same sentence."""
    verb = chunks[i - 1] if i else None
    if verb is None or verb.kind != "VG" or verb.verb is None:
        return False
    if not _BY_COURT.isdisjoint(_stems(verb.verb.lemma)) and _DEEDS[chunks[i].head] == "captured":
        return True  # "a judge ordered the detention of nine men"
    if verb.voice != "inf":
        return False
    looks = verb.verb.lemma in ("investigate", "probe", "protest") and any(
        c.head in ("way", "going", "went", "traveling", "travelling", "sent")
        for c in chunks[max(0, i - 4) : i]
    )
    return looks and any(c.kind == "VG" and c.cls in _STRIKING for c in chunks[i + 1 :])


def at_the_cost(chunks: list[Chunk], i: int) -> list[int]:
    """Those who act where "for the loss of" says what it cost them: "troops killed nine for the loss of one man"; none
    where those who were lost are named, or it is no such phrase.
    """
    lost = chunks[i + 2] if i + 2 < len(chunks) else chunks[i]
    named = any(m.kind in ("force", "generic") and m.type != "civilians" for m in lost.mentions)
    owning = chunks[i - 1].verb if i else None
    if not named and owning is not None and owning.lemma in _OWNING:
        return list(chunks[i - 1].subject)  # "the rebels acknowledged the loss of two men"
    if named or not i or chunks[i - 1].head not in ("for", "at", "with"):
        return []
    verb = next((x for x in reversed(chunks[:i]) if x.kind == "VG" and x.cls in _COSTLY), None)
    return [] if verb is None else list(verb.agent if verb.voice == "passive" else verb.subject)


_OWNING: Final = frozenset(("admit", "acknowledge", "concede", "mourn", "regret"))
_COSTLY: Final = frozenset(
    ("kill", "wound", "attack", "storm", "take", "capture", "destroy", "repel", "seize")
)
_HARMED: Final = frozenset(("wounded", "injured", "hurt"))
