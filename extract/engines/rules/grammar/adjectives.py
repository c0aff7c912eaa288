"""Adjectives and adverbs that the cut took for verbs and nouns: "a rebel held village", "four seriously wounded"."""

from __future__ import annotations

from typing import Final

from extract.engines.rules.grammar.items import Chunk
from extract.engines.rules.vocabulary.lexicon import wordset
from extract.engines.rules.vocabulary.triggers import Verb
from extract.engines.rules.vocabulary.words import listed

KEPT: Final = frozenset(("controlled", "held", "occupied", "dominated"))
"""Participles that stand with whose a place is before its noun: "an army controlled zone"."""
GRAVELY: Final = frozenset(("seriously", "critically", "severely", "badly", "gravely", "slightly", "lightly"))
_PLACES: Final = wordset(
    "area areas zone zones territory territories village villages town towns city cities district districts region "
    "regions province provinces land lands part parts side enclave suburb suburbs neighbourhood neighborhood "
    "quarter quarters coast hinterland valley island islands stretch stretches bomb bombs mine mines device devices "
    "explosive explosives ied ieds blast blasts explosion explosions landmine landmines"
)


def kept_by(chunks: list[Chunk]) -> list[Chunk]:
    """Makes one noun group of "an army", "controlled" and "zone" behind a preposition, or before a verb of its own."""
    k = 0
    while k + 2 < len(chunks):
        holder, held, noun = chunks[k : k + 3]
        if held.head in KEPT and _as_adjective(chunks, k):
            whole = noun.twin()
            whole.start, whole.det = holder.start, holder.det
            article = holder.words[:1] if holder.words[:1] == [holder.det] else []
            whole.words = [*article, f"{holder.head}-{held.head}", *noun.words]
            chunks[k : k + 3] = [whole]
        k += 1
    return chunks


def _as_adjective(chunks: list[Chunk], k: int) -> bool:
    holder, held, noun = chunks[k : k + 3]
    if holder.kind != "NG" or held.kind != "VG" or held.aux or noun.kind != "NG" or noun.det or noun.figure:
        return False
    if (
        any(m.kind == "place" for m in holder.mentions)
        or holder.head.endswith("s")
        or holder.figure is not None
    ):
        return False  # "in Lomba rebels held villages"
    if not _PLACES.isdisjoint(noun.words):
        behind = chunks[k + 3] if k + 3 < len(chunks) else None
        acts = behind is not None and behind.kind == "VG" and behind.voice != "inf"
        return acts or (k > 0 and chunks[k - 1].kind == "P")
    return False


NAMED: Final = frozenset(("named", "nicknamed", "codenamed", "code-named"))


def named_so(chunks: list[Chunk]) -> None:
    """Takes "named Rafiq" from between somebody and what befell him: "a gunman named Rafiq was killed"."""
    k = 0
    while k + 3 < len(chunks):
        who, named, name, verb = chunks[k : k + 4]
        told = who.kind == "NG" and named.kind == "VG" and not named.aux and named.head in NAMED
        called = told and name.kind == "NG" and not name.det and name.figure is None and bool(who.words)
        if called and verb.kind == "VG" and verb.voice in ("passive", "active") and verb.cls != "say":
            del chunks[k + 1 : k + 3]
        k += 1


def gravely_hurt(chunks: list[Chunk], heads: set[str]) -> None:
    """Makes a bare count of "four seriously" before "wounded": nobody is called so."""
    if heads.isdisjoint(GRAVELY):
        return
    for k, c in enumerate(chunks[:-1]):
        if c.kind != "NG" or c.figure is None or c.words != [c.head] or c.head not in GRAVELY:
            continue
        if chunks[k + 1].kind == "VG" and chunks[k + 1].cls in ("wound", "kill"):
            c.end, c.words, c.head = c.figure.end, [], c.figure.text.lower()


HURT: Final = frozenset(("dead", "wounded", "injured", "missing", "killed"))


def of_the_hurt(chunks: list[Chunk], heads: set[str]) -> list[Chunk]:
    """Reads "scores of wounded" and "dozens of dead and injured" like "scores wounded", "dozens dead and injured", and
    "all four of the raiders" like "four of the raiders".
    """
    if "of" not in heads:
        return chunks
    for c, of, whom in zip(chunks, chunks[1:], chunks[2:], strict=False):
        if c.words == ["all"] and c.figure is not None and of.head == "of" and not whom.pron:
            c.words = []
    if heads.isdisjoint(HURT):
        return chunks
    out: list[Chunk] = []
    for k, c in enumerate(chunks):
        if c.head == "of" and 0 < k < len(chunks) - 1 and _of_hurt(chunks, k):
            continue
        if c.words == ["dead"] and c.kind == "NG" and _of_hurt(chunks, k - 1):
            c = Chunk("VG", c.start, c.end, "dead")
            c.act(Verb("dead", "kill", frozenset(("part",))))
            c.voice = "passive"
        out.append(c)
    return out


def _of_hurt(chunks: list[Chunk], k: int) -> bool:
    """Whether "of" at `k` ties a bare count to "wounded" or "dead and wounded", and to nobody behind them."""
    if k < 1 or k + 1 >= len(chunks) or chunks[k].head != "of":
        return False
    many, hurt = chunks[k - 1], chunks[k + 1]
    counted = many.figure is not None and many.figure.high != 0 and not many.mentions
    counted = counted and many.words in ([], [many.head])
    if not counted or hurt.head not in HURT or hurt.aux:
        return False
    both = [x.kind for x in chunks[k + 2 : k + 4]] == ["C", "VG"] and chunks[k + 3].head in HURT
    if hurt.kind != "VG" and not (hurt.words == ["dead"] and both):
        return False
    behind = next((x for x in chunks[k + 2 :] if x.kind != "C" and x.head not in HURT), None)
    return behind is None or behind.kind != "NG"


MOVING: Final = listed("striking_up")


def of_those_moving(chunks: list[Chunk]) -> None:
    """Puts "retreating" to the noun behind it: "strafed retreating rebels", "fire on protesting students"."""
    k = 1
    while k + 1 < len(chunks):
        before, does, who = chunks[k - 1 : k + 2]
        bare = does.kind == "VG" and does.head in MOVING and not does.aux and not does.neg
        plain = who.kind == "NG" and who.figure is None and not who.det and who.head.endswith(("s", "men"))
        struck = before.kind == "VG" and before.cls in _STRIKING and before.voice != "passive"
        if bare and plain and who.mentions and (struck or (before.kind == "P" and before.head in _AT)):
            who.start, who.words = does.start, [does.head, *who.words]
            del chunks[k]
        k += 1


_STRIKING: Final = frozenset(("attack", "kill", "wound", "airstrike", "shell", "bomb", "ambush", "capture"))
_AT: Final = frozenset(("on", "at", "against", "upon", "by", "with"))


_MEN: Final = listed("fighters") | listed("plain_victims") | {"servicemen", "comrades", "policemen", "bodies"}


def dead_ones(chunks: list[Chunk]) -> list[Chunk]:
    """Makes one noun group of "ten", "dead" and "soldiers"; not of "left ten dead rebels said"."""
    k = 0
    while k + 2 < len(chunks):
        many, dead, men = chunks[k : k + 3]
        told = dead.kind == "VG" and dead.head in ("dead", "slain") and not dead.aux
        bare = many.kind == "NG" and many.figure is not None and not many.words
        plain = men.kind == "NG" and men.head in _MEN and not men.det and men.figure is None
        says = k + 3 < len(chunks) and chunks[k + 3].kind == "VG"
        if told and bare and plain and not says:
            whole = men.twin()
            whole.start, whole.figure, whole.words = many.start, many.figure, [dead.head, *men.words]
            chunks[k : k + 3] = [whole]
        k += 1
    return chunks


SUMS: Final = frozenset("$€£₱₹")


def of_money(chunks: list[Chunk]) -> list[Chunk]:
    """Makes one noun group of "$" and the sum behind it, which counts nobody: "rifles and $4,000 were found"."""
    k = 0
    while k + 1 < len(chunks):
        mark, many = chunks[k : k + 2]
        if mark.kind == "X" and mark.head in SUMS and many.kind == "NG" and mark.end == many.start:
            whole = many.twin()
            whole.start, whole.figure = mark.start, None
            if not many.words or not many.words[-1:][0].isalpha():
                whole.head, whole.words = "dollars", ["dollars"]
            chunks[k : k + 2] = [whole]
        k += 1
    return chunks
