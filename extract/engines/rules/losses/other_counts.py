"""Counts that others than the first teller give: "the army says it was 23", "police gave a lower number: 16".

Such a count says nothing of whom it counts: it is of those counted right before, in the sentence or the one before it.
"""

from __future__ import annotations

from typing import Final

from extract.engines.rules.grammar.chunks import Chunk
from extract.engines.rules.losses.loss_values import Counted, Loss, of_noun
from extract.engines.rules.vocabulary.words import listed

_OWNING_TO: Final = listed("owning_to_counts")
_STATING: Final = listed("stating_counts")
_FIGURES: Final = frozenset(("figure", "number", "toll", "count", "tally", "total", "estimate"))
_OTHER: Final = listed("other_counts")
_WAS: Final = frozenset(("was", "is", "were", "are", "stood", "stands"))
_IT: Final = frozenset(("it", "they", "that", "this", "there"))
_ENDS: Final = frozenset(
    (".", ";", ",", ")", "and", "while", "but", "per", "according", "?", "!", "–", "—", "-")
)
_MARKS: Final = frozenset((":", ",", "–", "—", "-", "of"))
_DEAD: Final = listed("the_dead") | {"dead", "killed", "victims", "deaths", "slain"}
_OLD: Final = frozenset(("initial", "earlier", "previous", "first", "original", "initially", "previously"))
_PEOPLE: Final = ("killed", "wounded", "killed_or_wounded", "captured", "missing")


def other_counts(reader: Counted, chunks: list[Chunk], before: str, found: list[Loss]) -> None:
    """Adds such counts to the losses of a sentence; `before` is what those suffered who were counted last, "": none."""
    for v, c in enumerate(chunks):
        if c.kind != "VG" or c.neg or c.verb is None or v + 2 >= len(chunks):
            continue
        told = next((x for x in reversed(found) if x.noun < v and x.kind in _PEOPLE), None)
        kind = told.kind if told is not None else before
        at, fate = _stated(chunks, v, kind)
        if at > 0 and fate and _new(chunks, at, found):
            owner = (told.owner or _who(chunks, told)) if told is not None and told.value.low else []
            reader.add(chunks, at, -1, fate, "toll", found, owner=owner)
    _of_another(reader, chunks, found)
    _of_them(reader, chunks, before, found)
    _were_among(reader, chunks, before, found)
    _behind_the_whole(reader, chunks, found)
    _own_dead(chunks, found)
    _against(reader, chunks, found)
    _brought_down(reader, chunks, found)


def _of_them(reader: Counted, chunks: list[Chunk], before: str, found: list[Loss]) -> None:
    """Parts that begin a sentence, of those counted in the one before: "Among them were seven who had fled", "Of these,
    three were policemen".
    """
    if not before or len(chunks) < 4 or chunks[0].head not in ("among", "of") or chunks[0].kind != "P":
        return
    if chunks[1].head not in _THEM or (chunks[1].words and chunks[1].figure is not None):
        return
    k = 2 + (chunks[2].head == ",")
    k += chunks[0].head == "among" and chunks[k].head in _WAS
    behind = chunks[k + 1] if k + 1 < len(chunks) else None
    one = chunks[0].head == "among" and chunks[k].det in ("a", "an") and reader.people(chunks[k])
    if chunks[k].kind != "NG" or not (chunks[k].figure is not None or one):
        return
    if behind is None or not _new(chunks, k, found):
        return
    if any(x.people and abs(x.noun - k) < _NEAR for x in found):
        return
    if chunks[0].head == "among" and (chunks[k].words or behind.kind == "R"):
        reader.add(chunks, k, -1, before, "part-told", found)
    elif behind.head in _WAS and k + 2 < len(chunks) and chunks[k + 2].kind == "NG" and not chunks[k].words:
        who = chunks[k + 2]
        if who.mentions and who.figure is None and not who.det:
            reader.add(chunks, k, -1, before, "part-told", found, owner=[k + 2])


def _were_among(reader: Counted, chunks: list[Chunk], before: str, found: list[Loss]) -> None:
    """ "Five soldiers were among them": a part of those counted in the sentence before."""
    if not before or len(chunks) < 4 or chunks[0].kind != "NG" or not _new(chunks, 0, found):
        return
    who = chunks[0]
    one = who.det in ("a", "an") and reader.people(who)
    if not who.words or not ((who.figure is not None and reader.people(who)) or one):
        return
    k = 2 + (chunks[2].kind == "A")
    told = chunks[1].head in _WAS and not chunks[1].neg and chunks[k].head in ("among", "amongst")
    if told and k + 2 < len(chunks) and chunks[k + 1].head in _THEM and chunks[k + 2].head in _ENDS:
        reader.add(chunks, 0, -1, before, "part-told", found)


_THEM: Final = frozenset(("them", "these", "those"))
_NEAR: Final = 4


def _behind_the_whole(reader: Counted, chunks: list[Chunk], found: list[Loss]) -> None:
    """ "Killed 20 people, seven women included", "with seven women among the dead": a part of those counted."""
    for k in range(2, len(chunks) - 1):
        c, behind = chunks[k], chunks[k + 1]
        if (
            c.kind != "NG"
            or c.figure is None
            or not c.words
            or not reader.people(c)
            or not _new(chunks, k, found)
        ):
            continue
        whole = next((x for x in reversed(found) if x.noun < k and x.people and x.kind in _PEOPLE), None)
        if whole is None or not whole.value.low or k - max(whole.noun, whole.verb) > _ASIDE:
            continue
        included = (
            chunks[k - 1].head in (",", "–", "—", "-", "and") and behind.head == "included" and not behind.aux
        )
        among = chunks[k - 1].head == "with" and behind.head in ("among", "amongst") and k + 2 < len(chunks)
        if included or (among and (chunks[k + 2].head in _THEM or chunks[k + 2].head in _DEAD)):
            value = reader.value(c)
            if value is not None:
                found.append(Loss(whole.kind, value, k, whole.verb, "part", whole=whole.noun))


def _own_dead(chunks: list[Chunk], found: list[Loss]) -> None:
    """ "The army mourned six dead", "it counts six dead of its own": these are of who does so."""
    for loss in found:
        k = loss.noun
        if not loss.people or loss.owner or k < 2 or chunks[k].words or chunks[k - 1].kind != "VG":
            continue
        verb = chunks[k - 1]
        mourns = verb.verb is not None and verb.verb.lemma in _MOURNING
        behind = [c.head for c in chunks[k + 1 : k + 4] if c.kind != "VG"][:2]
        party = [i for i in verb.subject if chunks[i].mentions or chunks[i].pron]
        if party and verb.voice == "active" and not verb.neg and (mourns or behind == ["of", "own"]):
            loss.owner, loss.inherit = party[:1], False


def _against(reader: Counted, chunks: list[Chunk], found: list[Loss]) -> None:
    """ "One dead against eight for the rebels", "losing four men to the rebels' nine": both sides' dead."""
    for loss in list(found):
        k = loss.noun + 1
        k += k < len(chunks) and chunks[k].kind == "VG" and not chunks[k].aux
        if (
            not loss.people
            or not loss.value.low
            or k + 2 >= len(chunks)
            or chunks[k].head not in ("against", "to")
        ):
            continue
        count, party = k + 1, k + 3
        if _party(chunks[k + 1]) and chunks[k + 1].det != "their":
            count, party = k + 2, k + 1
        elif chunks[k + 2].head not in ("for", "of", "among", "on") or party >= len(chunks):
            continue
        if _bare(chunks[count]) and _party(chunks[party]) and _new(chunks, count, found):
            reader.add(chunks, count, -1, loss.kind, "against", found, owner=[party])


def _party(c: Chunk) -> bool:
    return c.kind == "NG" and any(m.kind in ("force", "generic") for m in c.mentions)


_MOURNING: Final = frozenset(("mourn", "bury", "lament"))
_ASIDE: Final = 10
"""Chunks behind those counted within which a part of them stands."""


def _who(chunks: list[Chunk], told: Loss) -> list[int]:
    """The noun of those counted before, where it says more of them than how many they were."""
    return [told.noun] if chunks[told.noun].words else []


def _of_another(reader: Counted, chunks: list[Chunk], found: list[Loss]) -> None:
    """ "The governor spoke of nine dead, the bishop of 14": the second one left out the verb."""
    for k in range(3, len(chunks) - 1):
        who = chunks[k - 1]
        gapped = chunks[k].head == "of" and who.kind == "NG" and who.figure is None
        if not gapped or chunks[k - 2].head not in _GAPS or not (at := _bare_at(chunks, k + 1)):
            continue
        spoke = next((c for c in reversed(chunks[: k - 2]) if c.kind == "VG" and c.cls == "say"), None)
        before = [x for x in found if x.noun < k - 2 and x.kind in _PEOPLE]
        speaks = spoke is not None and spoke.verb is not None and spoke.verb.lemma in _SPEAKING
        if before and speaks and _new(chunks, at, found):
            reader.add(chunks, at, -1, before[-1].kind, "toll", found, owner=before[-1].owner)


_GAPS: Final = frozenset((",", ";", "and", "while", "but"))
_SPEAKING: Final = frozenset(("speak", "talk", "know", "tell"))


def _stated(chunks: list[Chunk], v: int, kind: str) -> tuple[int, str]:
    """Where the verb at `v` has the count that it gives, and what those suffered whom it counts; (0, ""): none."""
    verb = chunks[v].verb
    lemma = verb.lemma if verb is not None else ""
    if chunks[v].voice in ("inf", "ing"):
        return 0, ""
    if lemma in _STATING and (at := _given(chunks, v + 1)):
        return at, kind
    if lemma in _STATING and (as_what := _given_as(chunks, v + 1)):
        return v + 1, "killed" if as_what == "dead" else kind
    if lemma in ("say", "insist", "claim", "believe", "maintain", "report") and kind:
        k = v + 1 + (chunks[v + 1].head == "that")
        named = k < len(chunks) and (chunks[k].head in _IT or _a_figure(chunks[k]))
        if named and k + 2 < len(chunks) and chunks[k + 1].head in _WAS and not chunks[k + 1].neg:
            return _bare_at(chunks, k + 2 + (chunks[k + 2].head == "at")), kind
        if lemma == "say" and v and chunks[v].voice == "active":
            return _bare_at(chunks, k), kind  # "The observatory said 15."
    if lemma == "be" and kind and not chunks[v].neg and chunks[v].subject:
        subject = chunks[chunks[v].subject[0]]
        true = _a_figure(subject) and not (_TRUE | _OTHER).isdisjoint(subject.words)
        return (_bare_at(chunks, v + 1), kind) if true else (0, "")
    if chunks[v].head in _REVISED and chunks[v + 1].head == "to" and (at := _bare_at(chunks, v + 2)):
        return at, _number_behind(chunks, at) or kind
    if lemma in _STATING and (at := _number_as(chunks, v + 1)):
        return at, "killed"
    if lemma in _OWNING_TO and kind:
        k = v + 1 + (chunks[v + 1].head in ("to", "of", "by", "at"))
        if at := _bare_at(chunks, k):
            return at, kind
    what = chunks[v + 1]
    if (
        lemma in ("put", "place", "estimate", "set", "give")
        and kind
        and (what.head == "it" or _a_figure(what))
    ):
        return (_bare_at(chunks, v + 3), kind) if chunks[v + 2].head in ("at", "as") else (0, "")
    casualties = {"casualty", "casualties", "death", "fatality", "dead"} & set(what.words)
    theirs = what.det in ("their", "its", "his") and not casualties  # "put their number at 60"
    if (
        lemma in ("put", "place", "estimate", "set", "give")
        and what.head in _FIGURES
        and not (what.figure or theirs)
    ):
        # "gave the casualty figure at Kanoma as seven", "put the death figure at 12"
        k = next((k for k in range(v + 2, min(v + _SPAN, len(chunks) - 1)) if chunks[k].head == "as"), 0)
        if not k and chunks[v + 2].head == "at":
            k = v + 2
        if k and casualties:
            return _bare_at(chunks, k + 1), "killed"
        return (_bare_at(chunks, k + 1), kind) if k and kind else (0, "")
    if lemma in ("put", "place", "estimate", "set") and kind and chunks[v + 1].head == "at":
        k = min(chunks[v].subject, default=0) - 1
        k -= k > 0 and chunks[k].kind == "R"
        figure = k > 0 and (chunks[k].head in _FIGURES or chunks[k].head == ",")
        return (_bare_at(chunks, v + 2), kind) if figure and chunks[v].voice != "passive" else (0, "")
    return 0, ""


def _a_figure(c: Chunk) -> bool:
    """Whether a noun group only says "the figure", "the correct number"."""
    return c.head in _FIGURES and c.det == "the" and c.figure is None and not c.mentions


_TRUE: Final = frozenset(("correct", "real", "true", "actual", "right", "exact"))


def _number_as(chunks: list[Chunk], k: int) -> int:
    """Where the count stands of "the number of innocent lives taken as 14"; 0: nowhere."""
    if chunks[k].head not in _FIGURES or chunks[k].figure is not None or chunks[k + 1].head != "of":
        return 0
    for at in range(k + 2, min(k + _SPAN, len(chunks) - 1)):
        words = {x for c in chunks[k + 2 : at] for x in (c.head, *c.words)}
        if chunks[at].head == "as":
            return _bare_at(chunks, at + 1) if words & (_DEAD | {"lives"}) else 0
        if chunks[at].kind in ("X", "C", "R"):
            return 0
    return 0


def _number_behind(chunks: list[Chunk], at: int) -> str:
    """ "killed" where the number of the dead is what is raised: "raised to 305 the number of those murdered"."""
    for k in range(at + 1, min(at + 9, len(chunks) - 2)):
        if (
            chunks[k].kind == "NG"
            and chunks[k].head in ("number", "toll", "count")
            and chunks[k + 1].head == "of"
        ):
            murdered = {chunks[k + 2].head, *chunks[k + 2].words} & (_DEAD | _MURDERED)
            return "killed" if murdered else ""
    return ""


_SPAN: Final = 7
_MURDERED: Final = frozenset(("murdered", "slaughtered", "massacred", "martyred", "fallen"))


def _bare_at(chunks: list[Chunk], k: int) -> int:
    """Where a count of nobody in particular stands at `k`, behind "only", and what ends it; 0: nowhere."""
    k += k < len(chunks) and chunks[k].kind == "A"
    if k >= len(chunks) or not _bare(chunks[k]):
        return 0
    after = chunks[k + 1] if k + 1 < len(chunks) else None
    return k if after is None or after.head in _ENDS else 0


def _bare(c: Chunk) -> bool:
    return c.kind == "NG" and c.figure is not None and bool(c.figure.low) and not c.words and not c.mentions


def _given(chunks: list[Chunk], k: int) -> int:
    """Where the count stands behind "a lower number:", "a different figure,", "a toll of"; 0: nowhere."""
    if k + 2 >= len(chunks) or chunks[k].head not in _FIGURES or chunks[k].figure is not None:
        return 0
    other = not _OTHER.isdisjoint(chunks[k].words) or chunks[k + 1].head == "of"
    return _bare_at(chunks, k + 2) if other and chunks[k + 1].head in _MARKS else 0


def _given_as(chunks: list[Chunk], k: int) -> str:
    """Whether "86 as the figure" stands at `k`: "dead" where it is that of the dead, "all" where nothing is said."""
    if k + 2 >= len(chunks) or not _bare(chunks[k]) or chunks[k + 1].head != "as":
        return ""
    figure = chunks[k + 2]
    if figure.head not in _FIGURES or figure.figure is not None:
        return ""
    of = k + 4 if k + 4 < len(chunks) and chunks[k + 3].head in ("for", "of", "among") else -1
    dead = "death" in figure.words or (of > 0 and bool(_DEAD & {chunks[of].head, *chunks[of].words}))
    return "dead" if dead else "all" if of < 0 else ""


def _new(chunks: list[Chunk], at: int, found: list[Loss]) -> bool:
    return not any(x.noun == at or x.value.start == chunks[at].start for x in found)


def _brought_down(reader: Counted, chunks: list[Chunk], found: list[Loss]) -> None:
    """ "Lowered the toll to 84 from 103", "revised the dead down to 84, from an initial 103": both counts."""
    for k, c in enumerate(chunks[:-2]):
        if c.head != "to" or not _bare(chunks[k + 1]) or k < 2:
            continue
        if not _lowered(chunks, k):
            continue  # "rose to 137 from 120": that it had been 120 is nobody's word any more
        now = next((x for x in found if x.noun == k + 1), None)
        if now is None:
            reader.add(chunks, k + 1, -1, "killed", "toll", found)
            now = next((x for x in found if x.noun == k + 1), None)
        at = k + 2 + (chunks[k + 2].head == ",")
        if chunks[k - 2].head == "from":
            at = k - 2  # "revised the dead from 103 to 84"
        if now is None or at + 1 >= len(chunks) or chunks[at].head != "from":
            continue
        old = at + 1
        if old + 1 < len(chunks) and chunks[old].words and chunks[old].head in _OLD:
            old += 1
        if _bare(chunks[old]) and _new(chunks, old, found):
            reader.add(chunks, old, -1, now.kind, "toll", found, owner=now.owner)


def _lowered(chunks: list[Chunk], to: int) -> bool:
    """Whether the words before "to" at `to` say that the number of the dead was made another."""
    v = next((m for m in range(to - 1, max(-1, to - _CLAUSE), -1) if chunks[m].kind == "VG"), -1)
    if v < 0 or chunks[v].head not in _REVISED:
        return False
    passive = chunks[v].voice == "passive" and bool(chunks[v].subject)
    what = chunks[max(chunks[v].subject) if passive else v + 1]
    dead = bool(_DEAD & set(what.words)) or "toll" in what.words
    of = of_noun(chunks, v + 1)
    return what.figure is None and (dead or (of >= 0 and bool(_DEAD & {chunks[of].head, *chunks[of].words})))


_CLAUSE: Final = 16
_REVISED: Final = frozenset(
    ("revised", "revises", "corrected", "lowered", "cut", "reduced", "amended", "raised", "brought", "updated",
     "changed", "scaled")
)  # fmt: skip
