"""The lot of people and things told in turns of everyday words: whom others buried, pulled off a bus or lost contact
with, who did not come back, what collapsed, was driven away or taken from somebody.
"""

from __future__ import annotations

from typing import Final

from extract.engines.rules.grammar.chunks import Chunk
from extract.engines.rules.grammar.unreal import unreal
from extract.engines.rules.losses.loss_values import Counted, Loss
from extract.engines.rules.losses.noun_fates import IMMOVABLE, members_from
from extract.engines.rules.vocabulary.lexicon import wordset
from extract.engines.rules.vocabulary.words import listed

PULLED_OUT: Final = "pulled-out"
"""The rule for those pulled out of a bus or a house, who are no captives if they were killed then."""
_VEHICLES: Final = listed("vehicles")
_PULLING: Final = listed("fates_pulling")
_OUT_OF: Final = _VEHICLES | wordset(
    "home homes house houses bed beds church school mosque dormitory hostel train coach"
)
_RESCUED_FROM: Final = listed("fates_rescued_from")
_DEADLY: Final = frozenset(("kill", "die"))
_SHOOTING: Final = listed("fates_shooting")
_LETTING_GO: Final = listed("fates_letting_go")
_BURIED_BY: Final = listed("fates_buried_by")
_GOING_OFF: Final = listed("fates_going_off")
_NOT_THEIRS: Final = listed("fates_not_theirs")
_ROBBING: Final = listed("fates_robbing")
_COMING_BACK: Final = listed("fates_coming_back")
_FALLING_IN: Final = listed("fates_falling_in")
_CONTACT: Final = listed("fates_contact")
_LIVES_ON: Final = wordset("operate")
_SLAIN: Final = listed("fates_slain")
_WHO_TOOK: Final = frozenset(("they", "he", "we"))
_FIRED: Final = listed("fates_fired")


def turned_fates(
    reader: Counted, chunks: list[Chunk], verbs: list[int], heads: frozenset[str], found: list[Loss]
) -> None:
    """Adds what one sentence tells in such ways."""
    for v in verbs:
        c = chunks[v]
        if c.verb is None or (unreal(chunks, v) and c.head != "failed"):
            continue
        lemma = c.verb.lemma
        if c.neg or c.head == "failed":
            if lemma in _COMING_BACK or c.head == "failed":
                _not_back(reader, chunks, v, found)
            continue
        if lemma == "bury":
            _buried(reader, chunks, v, found)
        elif lemma in _FALLING_IN and c.voice != "inf":
            _collapsed(reader, chunks, v, found)
        elif lemma == "catch" and any(x.head == "fire" for x in chunks[v + 1 : v + 3]):
            _things(reader, chunks, v, c.subject, "materiel_destroyed", "caught-fire", found)
        elif lemma in ("hit", "strike") and c.voice == "passive":
            _hit(reader, chunks, v, found)
        elif lemma in _LIVES_ON and v + 2 < len(chunks) and chunks[v + 1].head == "on":
            _counted_people(reader, chunks, v, [v + 2], "wounded", "operated-on", found)
        elif lemma == "trap" and c.voice in ("passive", "bare"):
            _counted_people(reader, chunks, v, c.subject, "missing", "trapped", found)
        elif lemma == "lose" and c.voice == "passive" and _CONTACT & {chunks[i].head for i in c.subject}:
            at = [k + 1 for k in range(v + 1, min(v + 3, len(chunks) - 1)) if chunks[k].head == "with"]
            _counted_people(reader, chunks, v, at, "missing", "contact-lost", found)
        elif lemma in ("become", "happen") and v and chunks[v - 1].head == "what":
            at = [v + 2] if v + 2 < len(chunks) and chunks[v + 1].head in ("of", "to") else []
            _counted_people(reader, chunks, v, at, "missing", "what-became", found)
        elif lemma == "identify" and c.voice == "passive":
            _slain_by_name(reader, chunks, v, found)
        if lemma.partition(" ")[0] in _PULLING:
            _pulled(reader, chunks, v, found)
        if lemma in _ROBBING:
            _robbed(reader, chunks, v, found)
        if lemma in _GOING_OFF or lemma.partition(" ")[0] in _GOING_OFF:
            _driven_off(reader, chunks, v, found)
        if c.cls in ("abduct", "capture", "seize") and not (c.aux or c.object or c.voice == "ing"):
            _whom_they_took(reader, chunks, v, found)
    _one_wound(chunks, found)


def _counted_people(
    reader: Counted, chunks: list[Chunk], v: int, group: list[int], kind: str, rule: str, found: list[Loss]
) -> None:
    for i in group:
        noun = reader.counted(chunks, i)
        figure = noun.figure or chunks[i].figure
        vague = figure is not None and figure.approximate and figure.low == 1
        if (
            figure is None
            or vague
            or not figure.low
            or not reader.people(noun)
            or noun.head in reader.triggers.losses
        ):
            continue
        if not any(x.noun in (i, i + 2) and x.people for x in found):
            reader.add(chunks, i, v, kind, rule, found)


def _things(
    reader: Counted, chunks: list[Chunk], v: int, group: list[int], kind: str, rule: str, found: list[Loss]
) -> None:
    for i in group:
        noun = reader.counted(chunks, i)
        known = any(x.noun in (i, i + 2) and not x.people for x in found)
        if not known and reader.thing(noun) and not reader.people(noun):
            reader.add(chunks, i, v, kind, rule, found, people=False)


def _not_back(reader: Counted, chunks: list[Chunk], v: int, found: list[Loss]) -> None:
    """ "Ten soldiers failed to return to base", "40 men had not reported to their units"."""
    c = chunks[v]
    if c.head == "failed":
        then = chunks[v + 1] if v + 1 < len(chunks) else c
        if then.verb is None or then.voice != "inf" or then.verb.lemma not in _COMING_BACK:
            return
    behind = [x.head for x in chunks[v + 1 : v + 5]]
    if c.verb is not None and c.verb.lemma == "report" and "to" not in behind:
        return
    if "fire" not in behind:  # "did not return fire"
        _counted_people(reader, chunks, v, c.subject, "missing", "not-back", found)


def _buried(reader: Counted, chunks: list[Chunk], v: int, found: list[Loss]) -> None:
    """ "We buried 11 people from this street", "nine villagers were buried in a common grave"."""
    c = chunks[v]
    behind = {x.head for x in chunks[v + 1 : v + 6]}
    if not behind.isdisjoint(_UNDER):
        return  # "were buried under the rubble": nobody says that they died
    if c.voice == "passive":
        _counted_people(reader, chunks, v, c.subject, "killed", "buried", found)
    elif any(chunks[i].head in _BURIED_BY for i in c.subject):
        _counted_people(reader, chunks, v, c.object, "killed", "buried", found)


_UNDER: Final = frozenset(("under", "beneath", "rubble", "debris", "ruins", "landslide"))


def _collapsed(reader: Counted, chunks: list[Chunk], v: int, found: list[Loss]) -> None:
    """ "Eleven houses collapsed", "the roof caved in"."""
    counted = [i for i in chunks[v].subject if chunks[i].figure is not None or chunks[i].head in IMMOVABLE]
    _things(reader, chunks, v, counted, "materiel_destroyed", "collapsed", found)


def _hit(reader: Counted, chunks: list[Chunk], v: int, found: list[Loss]) -> None:
    """ "A Humvee was hit by a rocket": a vehicle that something fired at it reached."""
    c = chunks[v]
    by = [chunks[i].head for i in c.agent] or [x.head for x in chunks[v + 2 : v + 3]]
    if any(x in _FIRED for x in by):
        rides = [
            i
            for i in c.subject
            if reader.counted(chunks, i).head in _VEHICLES
            and _one_or_more(chunks[i])
            and chunks[i].head not in _CIVIL
        ]
        _things(reader, chunks, v, rides, "materiel_destroyed", "was-hit-by", found)


_CIVIL: Final = listed("fates_civil")
"""What is hit without being wrecked for it: "a car was hit by a missile"."""


def _one_or_more(c: Chunk) -> bool:
    return c.figure is not None or c.det in ("a", "an", "one", "another")


def _slain_by_name(reader: Counted, chunks: list[Chunk], v: int, found: list[Loss]) -> None:
    """ "The slain rebel was identified as X": he was killed."""
    for i in chunks[v].subject:
        n = chunks[i]
        single = n.figure is None and not n.head.endswith(("s", "men", "women"))
        if single and not _SLAIN.isdisjoint(n.words[:-1]) and not any(x.noun == i for x in found):
            at = i
            if v + 2 < len(chunks) and chunks[v + 1].head == "as":
                at = v + 2 if reader.value(chunks[v + 2]) is not None else i
            reader.add(chunks, at, v, "killed", "slain-named", found)


def _pulled(reader: Counted, chunks: list[Chunk], v: int, found: list[Loss]) -> None:
    """ "Nine employees were pulled off a bus": they were taken, unless the sentence goes on to their death."""
    c = chunks[v]
    k = next(
        (k for k in range(v + 1, min(v + 9, len(chunks) - 1)) if chunks[k].head in ("off", "from", "out")), -1
    )
    if k < 0 or any(x.kind == "VG" for x in chunks[v + 1 : k]):
        return
    where = chunks[k + 2] if chunks[k + 1].head == "of" and k + 2 < len(chunks) else chunks[k + 1]
    if where.head not in _OUT_OF or not _RESCUED_FROM.isdisjoint(where.words):
        return
    for x in chunks:
        fatal = x.cls in _DEADLY or (x.verb is not None and x.verb.lemma in _SHOOTING | _LETTING_GO)
        if x.kind == "VG" and fatal:
            return
    _counted_people(reader, chunks, v, c.patients, "captured", PULLED_OUT, found)


def _robbed(reader: Counted, chunks: list[Chunk], v: int, found: list[Loss]) -> None:
    """ "The patrol was robbed of a mortar", "stripped the dead of 11 rifles"."""
    c = chunks[v]
    last = max(c.object, default=v) if c.voice != "passive" else v
    if last + 2 < len(chunks) and chunks[last + 1].head == "of":
        _things(reader, chunks, v, members_from(chunks, last + 2), "materiel_captured", "robbed-of", found)


def _driven_off(reader: Counted, chunks: list[Chunk], v: int, found: list[Loss]) -> None:
    """ "Drove off in an army truck", "drove away three vehicles": what they came without."""
    c = chunks[v]
    if c.voice == "passive":
        return
    lemma = c.verb.lemma if c.verb is not None else ""
    if lemma.startswith("drive") and (lemma != "drive" or any(x.head in _OFF for x in chunks[v + 1 : v + 4])):
        rides = [i for i in c.object if reader.counted(chunks, i).head in _VEHICLES]
        _things(reader, chunks, v, rides, "materiel_captured", "driven-off", found)
    for k in range(v + 1, min(v + 5, len(chunks) - 1)):
        n = chunks[k + 1]
        if chunks[k].head in ("in", "aboard", "on") and n.kind == "NG":
            if n.head in _VEHICLES and _one_or_more(n) and not _NOT_THEIRS.isdisjoint(n.words):
                _things(reader, chunks, v, [k + 1], "materiel_captured", "driven-off", found)
            return


_OFF: Final = frozenset(("off", "away"))


def _whom_they_took(reader: Counted, chunks: list[Chunk], v: int, found: list[Loss]) -> None:
    """ "A ransom for the nine people they seized": a clause without "whom"."""
    if v < 2 or chunks[v - 1].head not in _WHO_TOOK or chunks[v - 2].kind != "NG":
        return
    if chunks[v - 2].figure is not None and chunks[v - 2].words:
        _counted_people(reader, chunks, v, [v - 2], "captured", "they-took", found)


def _one_wound(chunks: list[Chunk], found: list[Loss]) -> None:
    """Takes away injuries that are counted beside those who bear them: "three men sustained multiple injuries"."""
    for loss in list(found):
        k = loss.noun
        wounds = loss.kind == "wounded" and chunks[k].head in ("injuries", "wounds", "burns") and k > 1
        if wounds and chunks[k - 1].cls == "inflict" and any(x.noun == k - 2 for x in found if x is not loss):
            found.remove(loss)
