"""Lists of the parts of a loss, behind "including", "were" and "among them"."""

from __future__ import annotations

from typing import Final

from extract.engines.rules.grammar.chunks import Chunk
from extract.engines.rules.losses.loss_values import Loss
from extract.engines.rules.losses.patients import over_scene
from extract.engines.rules.losses.wholes import fallen
from extract.engines.rules.vocabulary.lexicon import wordset
from extract.engines.rules.vocabulary.words import listed

_THEM: Final = listed("hurt_and_taken")
CALLED: Final = wordset("nicknamed named identified known called dubbed aged")


def members_behind(chunks: list[Chunk], i: int, c: Chunk) -> list[int]:
    """The noun groups of the list of parts that the words at `i` open."""
    j = _first_member(chunks, i, c)
    out: list[int] = []
    while 0 <= j < len(chunks) and chunks[j].kind == "NG":
        out.append(j)
        j = _next_member(chunks, i, j)
    return out


def _first_member(chunks: list[Chunk], i: int, c: Chunk) -> int:
    """Where the list that `i` opens begins; -1 where "among" opens none."""
    j = i + 1
    if j + 2 < len(chunks) and chunks[j].head in ("those", "bodies") and chunks[j + 1].head == "of":
        j += 2  # "the bodies, including those of six nuns"
    if c.head not in ("among", "amongst"):
        return j
    if i > 1 and chunks[i - 1].figure is not None and chunks[i - 2].head == ",":
        return -1  # "45 were hurt, two boys among them, X said"
    if j >= len(chunks) or not (chunks[j].head in _THEM or fallen(chunks[j])):
        return -1
    j = over_scene(chunks, j + 1)
    while j < len(chunks) and chunks[j].kind in ("VG", "X", "A") and chunks[j].cls in ("", "other"):
        j += 1
    return j


def _next_member(chunks: list[Chunk], i: int, j: int) -> int:
    """Where the list that `i` opens goes on behind its member at `j`; -1 where it ends."""
    k = j + 1
    if (
        k + 1 < len(chunks)
        and chunks[k].kind == "P"
        and chunks[k].head in ("of", "from", "with")
        and chunks[k + 1].kind == "NG"
    ):
        k += 2
    if k >= len(chunks) or not _joins(chunks[k]):
        return -1
    if (behind := _over_role(chunks, j, k)) != k:
        k = behind
        if k >= len(chunks) or chunks[k].kind not in ("C", "X"):
            return -1
    k += 1
    if k < len(chunks) and chunks[k].kind == "C":
        k += 1
    return -1 if _acts(chunks, i, k) else k


def _joins(c: Chunk) -> bool:
    """Whether a word or a comma joins members of a list."""
    return (c.kind == "C" and c.head in ("and", "or")) or (c.kind == "X" and c.head == "," and not c.closes)


def _acts(chunks: list[Chunk], i: int, k: int) -> bool:
    """Whether a verb of its own follows the noun at `k`, which is no member then; not "…, including two boys and a nun
    were killed", whose subject stands before the list.
    """
    at = k + 1
    while at + 1 < len(chunks) and chunks[at].head in ("of", "from", "in") and chunks[at + 1].kind == "NG":
        at += 2  # "…, including a boy, residents and a member of a local guard said"
    verb = chunks[at] if at < len(chunks) else None
    if (
        verb is None
        or (at > k + 1 and verb.cls != "say")
        or verb.kind != "VG"
        or verb.voice not in ("passive", "active", "bare")
    ):
        return False
    named = not verb.aux and verb.head in CALLED
    return not named and not (verb.subject and verb.subject[-1] < i)


def _over_role(chunks: list[Chunk], j: int, k: int) -> int:
    """Where what the person named at `j` is ends, told behind the comma at `k` ("Ali Omar, a commander of X, and …").

    Gives `k` where no such words stand there, or where they are one more of a list ("Juan Mata, a nurse and a cook").
    """
    one = chunks[j].head_mention
    if chunks[k].head != "," or k + 1 >= len(chunks) or one is None or one.kind != "person":
        return k
    role = chunks[k + 1]
    if role.kind != "NG" or role.det not in ("a", "an", "the") or role.figure is not None:
        return k
    if any(m.kind == "person" for m in role.mentions):
        return k
    m = k + 2
    while m + 1 < len(chunks) and chunks[m].kind == "P" and chunks[m + 1].kind == "NG":
        m += 2
    return k if m < len(chunks) and chunks[m].head in ("and", "or") else m


def described(chunks: list[Chunk], m: int) -> int:
    """The noun group before the comma in front of the one at `m`, without what it is of: "the head of the bank, X"."""
    k = m - 2
    while k > 1 and chunks[k - 1].head in _OF_IT and chunks[k - 2].kind == "NG":
        k -= 2
    return k


_OF_IT: Final = ("of", "in", "for", "at")


def rename(found: list[Loss], one: int, name: int) -> None:
    """Gives what was counted by what a man is to his name, which stands behind it."""
    for x in found:
        if x.noun == one and x.rule == "part":
            x.noun = name
