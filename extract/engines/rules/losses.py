"""Reads from linked chunks what was lost: figures of killed, wounded, missing, captured, and of things destroyed or seized.

Each loss points to the noun group that was counted and to the verb or noun that says what befell it. Negation gives
the figure 0; a single person counts 1; vague words keep the bounds of the codebook's table (section 4).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from extract.engines.rules import words as w
from extract.engines.rules.chunks import Chunk
from extract.engines.rules.links import LOSSY, REPORT, next_member
from extract.engines.rules.triggers import Triggers

BY_CLASS: Final = {"kill": "killed", "die": "killed", "wound": "wounded", "vanish": "missing", "abduct": "captured"}
HEAVY: Final = frozenset(
    "heavy severe huge major massive significant considerable serious great numerous enormous substantial many large".split()
)
COLLECTIVE: Final = frozenset("group total number dozen dozens toll band team maximum minimum rest majority couple pair half".split())
_TAKEN: Final = {"capture": "materiel_captured", "seizure": "materiel_captured", "destruction": "materiel_destroyed"}
_WOUNDS: Final = frozenset("wounds injuries wound injury burns".split())
_COUNTED: Final = frozenset("dead deaths killed casualties fatalities victims injured wounded people deceased".split())
_BEFALLEN: Final = {"wounded": "wounded", "injured": "wounded", "dead": "killed", "slain": "killed", "missing": "missing", "captured": "captured"}
VAGUE_PERSON: Final = frozenset("others other more another people persons".split())


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


class LossReader:
    """Finds the losses of one sentence."""

    def __init__(self, triggers: Triggers, text: str) -> None:
        self.triggers = triggers
        self.text = text

    def read(self, chunks: list[Chunk]) -> list[Loss]:
        """Returns the losses in the order of their figures; one figure makes one loss of a kind."""
        found: list[Loss] = []
        for i, chunk in enumerate(chunks):
            if chunk.kind == "VG":
                self._verb(chunks, i, found)
            elif chunk.kind == "NG":
                self._noun(chunks, i, found)
        found = _unique(found)
        self._parts(chunks, found)
        found = _unique(found)
        for loss in found:
            self._extent(chunks, loss)
        found.sort(key=lambda x: (x.value.start if x.value.start >= 0 else chunks[x.noun].start, x.kind))
        return found

    # verbs

    def _verb(self, chunks: list[Chunk], v: int, found: list[Loss]) -> None:
        chunk = chunks[v]
        cls = chunk.cls
        if cls in ("kill", "wound", "abduct", "capture", "destroy", "seize"):
            patients = chunk.subject if chunk.voice == "passive" else chunk.object
            if chunk.voice != "passive" and not patients and v and cls in ("kill", "wound") and chunk.voice == "bare":
                patients = chunk.subject
            for k, ng in enumerate(_apposed(chunks, v, patients)):
                before = len(found)
                self._patient(chunks, ng, v, cls, found)
                if len(found) > before and chunks[ng].figure is not None and not found[-1].also:
                    found[-1].also = _rest(chunks, patients[k + 1 :])
        elif cls in ("die", "vanish"):
            for ng in chunk.subject:
                self._patient(chunks, ng, v, cls, found)
        elif (cls == "inflict" or chunk.verb is not None and chunk.verb.lemma == "claim") and chunk.voice != "passive":
            self._inflict(chunks, v, found)
        elif cls in ("attack", "bomb") and chunk.voice == "passive" and self._to_death(chunks, v):
            for ng in chunk.subject:
                self._patient(chunks, ng, v, "kill", found)
        elif cls == "other" and chunk.head in ("lay", "lie", "lying") and chunk.subject:
            pass

    def _to_death(self, chunks: list[Chunk], v: int) -> bool:
        return v + 2 < len(chunks) and chunks[v + 1].head == "to" and chunks[v + 2].head == "death"

    def _inflict(self, chunks: list[Chunk], v: int, found: list[Loss]) -> None:
        chunk = chunks[v]
        lemma = chunk.verb.lemma if chunk.verb else ""
        for ng in chunk.object:
            noun = chunks[ng]
            if lemma in ("sustain", "suffer", "receive") and noun.figure is None and noun.head in _WOUNDS:
                for who in chunk.subject:
                    self._patient(chunks, who, v, "wound", found)
            if lemma == "lose":
                if noun.head in ("life", "lives"):
                    for who in chunk.subject:
                        self._patient(chunks, who, v, "die", found)
                elif noun.figure is not None:
                    thing = self._thing(noun)
                    kind = "materiel_destroyed" if thing else "killed"
                    self._add(chunks, ng, v, kind, "lost", found, people=not thing, owner=list(chunk.subject))
            elif lemma == "claim" and noun.head in ("life", "lives"):
                of = _of(chunks, ng)
                self._add(chunks, of if of >= 0 else ng, v, "killed", "claimed-lives", found)

    def _patient(self, chunks: list[Chunk], ng: int, v: int, cls: str, found: list[Loss]) -> None:
        noun = self._counted(chunks, ng)
        verb = chunks[v]
        single = noun.head in w.PERSON_PRON or noun.head in ("he", "she")
        if noun.head in ("toll", "tolls") or noun.pron and not single:
            return
        if cls in BY_CLASS and noun.head in self.triggers.losses and noun.head not in ("prisoner", "prisoners", "hostage", "hostages", "victims", "victim"):
            return
        thing = self._thing(noun)
        kind = BY_CLASS.get(cls, "")
        if cls == "destroy":
            kind = "materiel_destroyed" if thing else ("killed" if self._people(noun) else "")
        elif cls in ("capture", "seize"):
            kind = "materiel_captured" if thing else ("captured" if self._people(noun) else "")
            if thing and noun.head in self.triggers.positions:
                kind = ""
        elif thing and not self._people(noun):
            kind = ""
        bare = noun.figure is not None and not noun.words or noun.head in ("others", "another", "more")
        if cls in ("destroy", "seize", "capture") and bare and found and not found[-1].people:
            kind = "materiel_destroyed" if cls == "destroy" else "materiel_captured"
        if not kind or verb.neg and kind not in ("killed", "wounded"):
            return
        if verb.neg and not (noun.figure is not None and noun.figure.low == 0):
            return
        kind = self._either(chunks, v, kind)
        self._add(chunks, ng, v, kind, f"{cls}-{verb.voice}", found, people=not kind.startswith("materiel"))

    def _counted(self, chunks: list[Chunk], ng: int) -> Chunk:
        """The noun that a bare figure counts ("20 of 24 drones", "a cache of weapons")."""
        noun = chunks[ng]
        of = _of(chunks, ng)
        if noun.figure is not None and not noun.words and of >= 0:
            return chunks[of]
        return noun

    def _either(self, chunks: list[Chunk], v: int, kind: str) -> str:
        """"killed or wounded", "dead or injured", "killed and injured" over one figure: the kinds are not separated."""
        after = v + 3 if v + 3 < len(chunks) and chunks[v + 2].kind == "A" else v + 2
        ahead = v - 3 if v > 2 and chunks[v - 1].kind == "A" else v - 2
        for a, b in ((v, after), (ahead, v)):
            if 0 <= a and b < len(chunks) and chunks[a].kind == chunks[b].kind == "VG" and chunks[a + 1].kind == "C":
                pair = {chunks[a].cls, chunks[b].cls}
                if chunks[a + 1].head not in ("or", "and", "and/or") or chunks[b].aux:
                    continue
                if "kill" in pair and pair & {"wound", "capture", "abduct"} and len(pair) == 2:
                    own = chunks[b].object if chunks[b].voice != "passive" else []
                    if own and chunks[a].object:
                        continue
                    return "killed_or_wounded"
        return kind

    # nouns

    def _noun(self, chunks: list[Chunk], i: int, found: list[Loss]) -> None:
        noun = chunks[i]
        head = noun.head
        if head in ("toll", "tolls"):
            self._toll(chunks, i, found)
            return
        if head in _TAKEN:
            self._taken(chunks, i, found)
            return
        if head in ("number", "count") and (head == "count" or _of(chunks, i) > 0 and chunks[_of(chunks, i)].head in _COUNTED):
            self._toll(chunks, i, found)
            return
        adjective = next((x for x in noun.words[:-1] if x in _BEFALLEN), None)
        if adjective is not None and noun.figure is not None and self._people(noun) and not self._verb_over(chunks, i):
            found.append(Loss(_BEFALLEN[adjective], self._value(noun) or Value(None, None, False, None), i, -1, f"adjective-{adjective}"))
            return
        kind = self.triggers.losses.get(head)
        if kind is None or (noun.figure is None and not noun.words):
            return
        if head in ("life", "lives", "victim", "victims", "kill", "kills") and not (noun.figure and chunks[i - 1 if i else 0].head in ("claimed", "claiming", "cost")):
            return
        if kind == "captured" and noun.figure is None:
            return
        if head in ("loss", "losses") and _human(chunks, i):
            kind = "killed"
        of = _of(chunks, i)
        value = self._value(noun)
        if value is None and i and chunks[i - 1].kind == "P" and chunks[i - 1].head == "without":
            value = Value(0, 0, False, chunks[i - 1].head, chunks[i - 1].start, chunks[i - 1].end)
        if value is None and i > 1 and chunks[i - 1].head == "of" and chunks[i - 2].kind == "NG" and chunks[i - 2].figure is not None:
            value = self._value(chunks[i - 2])
        if value is None and kind != "captured":
            heavy = next((x for x in noun.words[:-1] if x in HEAVY), None)
            if heavy is not None:
                start = noun.start
                if noun.det:
                    start += len(noun.det) + 1
                value = Value(1, None, True, self.text[start : noun.end], start, noun.end)
        if value is None and of >= 0 and head not in ("loss", "losses", "injury"):
            if self._thing(chunks[of]) and not self._people(chunks[of]):
                return
            self._add(chunks, of, -1, kind, f"noun-{head}-of", found)
            return
        if value is None:
            return
        if kind == "killed" and head in ("loss", "losses") and of >= 0 and self._thing(chunks[of]):
            return
        owner = [of] if of >= 0 and chunks[of].figure is None else []
        found.append(Loss(kind, value, i, -1, f"noun-{head}", owner=owner or self._sufferer(chunks, i)))

    def _verb_over(self, chunks: list[Chunk], i: int) -> bool:
        """Whether a verb of loss counts the noun group itself."""
        return any(c.kind == "VG" and c.cls in LOSSY and (i in c.object or i in c.subject) for c in chunks)

    def _taken(self, chunks: list[Chunk], i: int, found: list[Loss]) -> None:
        """"the capture of several vehicles and a cache of weapons", "the destruction of two tanks"."""
        j = _of(chunks, i)
        while 0 <= j < len(chunks):
            counted = self._counted(chunks, j)
            thing = self._thing(counted)
            kind = _TAKEN[chunks[i].head] if thing else "captured" if chunks[i].head in ("capture", "seizure") else ""
            if kind and (thing or self._people(counted)) and counted.head not in self.triggers.positions:
                self._add(chunks, j, -1, kind, f"noun-{chunks[i].head}", found, people=not thing)
            j = next_member(chunks, j + 1)

    def _sufferer(self, chunks: list[Chunk], i: int) -> list[int]:
        """Whose casualties: "suffered heavy losses" (subject), "inflicted losses on X", "casualties among X"."""
        for k in range(i + 1, min(i + 4, len(chunks) - 1)):
            if chunks[k].kind == "P" and chunks[k].head in ("on", "among", "amongst", "upon", "to", "for", "in") and chunks[k + 1].kind == "NG":
                if chunks[k + 1].mentions and chunks[k].head in ("on", "among", "amongst", "upon"):
                    return [k + 1]
        for k in range(i - 1, max(-1, i - 4), -1):
            if chunks[k].kind == "VG":
                verb = chunks[k].verb
                if verb is not None and verb.lemma in ("suffer", "sustain", "incur", "record", "admit", "acknowledge", "lose"):
                    return list(chunks[k].subject)
                break
        return []

    def _toll(self, chunks: list[Chunk], i: int, found: list[Loss]) -> None:
        own = chunks[i].figure
        if own is not None and own.low == 0:
            return
        if own is not None or any(x in HEAVY for x in chunks[i].words):
            value = self._value(chunks[i]) or Value(1, None, True, self.text[chunks[i].start : chunks[i].end], chunks[i].start, chunks[i].end)
            found.append(Loss("killed_or_wounded", value, i, -1, "heavy-toll", inherit=True))
            return
        best = -1
        for k in range(i + 1, min(i + 14, len(chunks))):
            c = chunks[k]
            if c.kind == "NG" and c.figure is not None and c.figure.low != 0:
                after = chunks[k + 1] if k + 1 < len(chunks) else None
                if after is not None and after.kind == "VG" and after.cls in LOSSY:
                    return
                if self._thing(c):
                    return
                if c.words and c.head in ("day", "days", "hours", "weeks", "months", "years"):
                    continue
                before = chunks[k - 1]
                if before.kind == "P" and before.head == "from":
                    continue
                best = k
                break
            if c.kind == "X" and c.head == ";":
                break
        if best >= 0:
            owner = [k + 1 for k in range(i + 1, best) if chunks[k].head in ("among", "amongst", "for") and chunks[k + 1].mentions]
            of = _of(chunks, i)
            hurt = chunks[i].head == "number" and of > 0 and bool({chunks[of].head, *chunks[of].words} & {"wounded", "injured"})
            while 0 <= best < len(chunks):
                self._add(chunks, best, -1, "wounded" if hurt else "killed", "toll", found, owner=owner[:1])
                best = next_member(chunks, best + 1)
                if best < len(chunks) and (chunks[best].figure is None or self._thing(chunks[best])):
                    break
                if best + 1 < len(chunks) and chunks[best + 1].kind == "VG":
                    break

    # parts of a whole

    def _parts(self, chunks: list[Chunk], found: list[Loss]) -> None:
        taken = {(x.value.start, x.kind) for x in found}
        for i, c in enumerate(chunks):
            members: list[int] = []
            if c.kind == "P" and c.head in ("including", "among", "amongst") or (c.kind == "VG" and c.head in ("include", "included", "includes", "including")):
                members = self._members(chunks, i, c)
            elif c.kind == "NG" and c.figure is not None and i + 2 < len(chunks) and chunks[i + 1].head == "of":
                if chunks[i + 2].head in ("them", "whom", "those", "these", "which") or (chunks[i + 2].head in ("dead", "victims", "wounded", "injured") and False):
                    members = [i]
            if not members:
                continue
            whole = self._whole(chunks, i, found)
            if whole is None and c.kind == "VG" and c.subject and chunks[c.subject[0]].head in ("dead", "victims", "wounded", "injured", "casualties", "deaths", "fatalities"):
                kind = "wounded" if chunks[c.subject[0]].head in ("wounded", "injured") else "killed"
                whole = Loss(kind, Value(None, None, False, None), c.subject[0], -1, "part")
            if whole is None:
                continue
            for m in members:
                if (chunks[m].figure is None and self._value(chunks[m]) is None) or self._thing(chunks[m]) != (not whole.people):
                    continue
                value = self._value(chunks[m])
                if value is None or (value.start, whole.kind) in taken or any(x.value.start == value.start for x in found):
                    continue
                noun = m
                if chunks[m].figure is not None and i + 2 < len(chunks) and m == i:
                    noun = _after_them(chunks, i)
                found.append(Loss(whole.kind, value, noun, whole.verb, "part", people=whole.people, inherit=noun < 0))
                if noun < 0:
                    found[-1].noun = m

    def _members(self, chunks: list[Chunk], i: int, c: Chunk) -> list[int]:
        j = i + 1
        if c.head in ("among", "amongst"):
            if j < len(chunks) and (chunks[j].head in ("them", "whom", "these", "those", "dead", "victims", "killed", "casualties", "wounded")):
                j += 1
                while j < len(chunks) and chunks[j].kind in ("VG", "X", "A") and chunks[j].cls in ("", "other"):
                    j += 1
            else:
                return []
        out: list[int] = []
        while j < len(chunks) and chunks[j].kind == "NG":
            out.append(j)
            k = j + 1
            if k + 1 < len(chunks) and chunks[k].kind == "P" and chunks[k].head in ("of", "from", "with") and chunks[k + 1].kind == "NG":
                k += 2
            if k < len(chunks) and (chunks[k].kind == "C" and chunks[k].head in ("and", "or") or chunks[k].kind == "X" and chunks[k].head == ","):
                k += 1
                if k < len(chunks) and chunks[k].kind == "C":
                    k += 1
                nxt = chunks[k + 1] if k + 1 < len(chunks) else None
                if nxt is not None and nxt.kind == "VG" and nxt.voice in ("passive", "active", "bare"):
                    break
                j = k
            else:
                break
        return out

    @staticmethod
    def _whole(chunks: list[Chunk], i: int, found: list[Loss]) -> Loss | None:
        at = chunks[i].start
        before = [x for x in found if (x.value.start if x.value.start >= 0 else chunks[x.noun].start) < at and x.value.low != 0]
        if before:
            return max(before, key=lambda x: x.value.start if x.value.start >= 0 else chunks[x.noun].start)
        return None

    # values

    def _add(
        self, chunks: list[Chunk], ng: int, v: int, kind: str, rule: str, found: list[Loss], *, people: bool = True, owner: list[int] | None = None
    ) -> None:
        noun = chunks[ng]
        value = self._value(noun)
        if value is None:
            of = _of(chunks, ng)
            if of >= 0 and noun.head in COLLECTIVE:
                ng, noun = of, chunks[of]
                value = self._value(noun)
        if value is None:
            return
        bare = noun.figure is not None and (not _nouns(noun) or noun.head in VAGUE_PERSON and not noun.mentions)
        if bare and (of := _of(chunks, ng)) >= 0 and not chunks[of].pron:
            ng, bare = of, False
        also = _rest(chunks, [ng + 2]) if _and(chunks, ng) else []
        inherit = bare and noun.head not in ("people", "persons")
        found.append(Loss(kind, value, ng, v, rule, people=people, inherit=inherit, owner=owner or [], also=also))

    def _value(self, noun: Chunk) -> Value | None:
        figure = noun.figure
        if figure is not None:
            start, end = figure.start, figure.end
            return Value(figure.low, figure.high, figure.approximate, self.text[start:end], start, end)
        if noun.pron:
            return Value(1, 1, False, None) if noun.head in w.PERSON_PRON or noun.head in ("he", "she") else None
        mention = noun.head_mention
        if mention is not None and mention.kind == "person":
            return Value(1, 1, False, None)
        if noun.det in w.SINGULAR and noun.head not in self.triggers.losses:
            if noun.det in ("its", "their") and (mention is None or mention.kind == "force"):
                return None
            if self._thing(noun) or self._singular_person(noun):
                word = noun.det
                return Value(1, 1, False, self.text[noun.start : noun.start + len(word)], noun.start, noun.start + len(word))
        if noun.words[-1:] == ["one"] and not noun.mentions:
            return Value(1, 1, False, self.text[noun.end - 3 : noun.end], noun.end - 3, noun.end)
        if any(m.kind == "person" for m in noun.mentions) and not noun.head.endswith("s"):
            return Value(1, 1, False, None)
        return None

    def _singular_person(self, noun: Chunk) -> bool:
        head = noun.head
        if head.endswith(("men", "women", "children", "people", "troops", "police", "group", "family", "number", "lot", "couple")):
            return False
        if head in COLLECTIVE or head in self.triggers.events or head in self.triggers.convoys or head in self.triggers.positions:
            return False
        return not (head.endswith("s") and not head.endswith("ss"))

    def _thing(self, noun: Chunk) -> bool:
        if noun.head in self.triggers.things:
            return True
        mention = noun.head_mention
        return mention is None and len(noun.words) > 1 and f"{noun.words[-2]} {noun.words[-1]}" in self.triggers.things

    def _people(self, noun: Chunk) -> bool:
        if noun.pron:
            return noun.head in w.PERSON_PRON or noun.head in ("he", "she")
        if noun.head in ("others", "another", "people", "persons", "men", "women", "more", "suspects", "suspect", "individuals"):
            return True
        mention = noun.head_mention
        if mention is not None:
            return mention.kind in ("force", "generic", "person", "office")
        return noun.figure is not None and not _nouns(noun) or any(m.kind in ("generic", "person", "office") for m in noun.mentions)

    @staticmethod
    def _extent(chunks: list[Chunk], loss: Loss) -> None:
        noun = chunks[loss.noun]
        starts, ends = [noun.start], [noun.end]
        if loss.value.start >= 0:
            starts.append(loss.value.start)
            ends.append(loss.value.end)
        if loss.verb >= 0:
            verb = chunks[loss.verb]
            starts.append(verb.start)
            ends.append(verb.end)
            if verb.voice == "active" and verb.subject and not chunks[verb.subject[0]].paren:
                first = chunks[verb.subject[0]]
                if first.start < verb.start and verb.start - first.start < 160:
                    starts.append(first.start)
        for k in loss.owner:
            if abs(chunks[k].start - noun.start) < 160:
                starts.append(chunks[k].start)
                ends.append(chunks[k].end)
        loss.start, loss.end = min(starts), max(ends)


def _nouns(noun: Chunk) -> list[str]:
    """The words of a noun group beside its figure and determiner."""
    return noun.words


def _of(chunks: list[Chunk], i: int) -> int:
    if i + 2 < len(chunks) and chunks[i + 1].kind == "P" and chunks[i + 1].head == "of" and chunks[i + 2].kind == "NG":
        return i + 2
    return -1


def _rest(chunks: list[Chunk], group: list[int]) -> list[int]:
    """Coordinated nouns that have no figure or article of their own."""
    out: list[int] = []
    for i in group:
        if chunks[i].figure is not None or chunks[i].det or chunks[i].pron:
            break
        out.append(i)
    return out


def _and(chunks: list[Chunk], ng: int) -> bool:
    """Whether a noun follows that shares the figure: "dozens of fighters and soldiers"."""
    if ng < 2 or chunks[ng - 1].head != "of" or ng + 2 >= len(chunks) or chunks[ng + 1].head not in ("and", "or"):
        return False
    return chunks[ng + 2].kind == "NG" and not (ng + 3 < len(chunks) and chunks[ng + 3].kind == "VG" and chunks[ng + 3].subject == [ng + 2])


def _apposed(chunks: list[Chunk], v: int, patients: list[int]) -> list[int]:
    """The named person between commas behind an office: "The commander of the base, X Y, was killed"."""
    if len(patients) != 1 or patients[0] > v or chunks[v - 1].head != "," or chunks[patients[0]].figure is not None:
        return patients
    for k in range(v - 2, patients[0], -1):
        if chunks[k].kind == "NG" and any(m.kind == "person" for m in chunks[k].mentions):
            return [k]
        if chunks[k].kind not in ("NG", "P"):
            break
    return patients


def _human(chunks: list[Chunk], i: int) -> bool:
    words = [x for c in chunks[i : i + 3] for x in (*c.words, c.head)]
    return "human" in words or "life" in words or "lives" in words


def _after_them(chunks: list[Chunk], i: int) -> int:
    """The noun after "three of them [were]"; -1 if a verb of loss or nothing follows."""
    j = i + 3
    while j < len(chunks) and chunks[j].kind == "VG" and chunks[j].cls in ("other",) or j < len(chunks) and chunks[j].kind == "A":
        j += 1
    return j if j < len(chunks) and chunks[j].kind == "NG" else -1


def _unique(found: list[Loss]) -> list[Loss]:
    seen: set[tuple[str, int, int]] = set()
    out: list[Loss] = []
    spans: dict[int, Loss] = {}
    for loss in found:
        key = (loss.kind, loss.value.start, loss.noun if loss.value.start < 0 else -1)
        if key in seen:
            continue
        seen.add(key)
        if loss.value.start >= 0:
            other = spans.get(loss.value.start)
            if other is not None and not (loss.people and not other.people) and {loss.kind, other.kind} != {"materiel_captured", "materiel_destroyed"}:
                if loss.kind == "killed_or_wounded" and other in out:
                    out[out.index(other)] = loss
                    spans[loss.value.start] = loss
                continue
            spans[loss.value.start] = loss
        out.append(loss)
    return out


__all__ = ["REPORT", "Loss", "LossReader", "Value"]
