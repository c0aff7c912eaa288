"""Joins a verb with its particle, at once ("shot dead five") or after the object ("shot five men dead")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.engines.rules.grammar.attack_turns import attack_turns
from extract.engines.rules.grammar.attempts_on_lives import attempts_on_lives
from extract.engines.rules.grammar.deadly_turns import deadly_turns
from extract.engines.rules.grammar.idioms import idioms
from extract.engines.rules.grammar.items import Chunk
from extract.engines.rules.grammar.left_dead import left_dead
from extract.engines.rules.grammar.put_to_death import to_death
from extract.engines.rules.grammar.telling_turns import telling_turns
from extract.engines.rules.grammar.telling_verbs import telling_verbs
from extract.engines.rules.grammar.turns_of_ground import turns_of_ground
from extract.engines.rules.grammar.turns_of_phrase import turns_of_phrase
from extract.engines.rules.vocabulary.triggers import Verb

if TYPE_CHECKING:
    from extract.engines.rules.vocabulary.triggers import Triggers


def with_particles(chunks: list[Chunk], triggers: Triggers) -> list[Chunk]:
    """Joins a verb with its particle, at once ("shot dead five") or after the object ("shot five men dead")."""
    ground = turns_of_ground(chunks, triggers)
    chunks = [c for k, c in enumerate(chunks) if k not in ground] if ground else chunks
    drop = to_death(chunks) | left_dead(chunks) | turns_of_phrase(chunks) | deadly_turns(chunks)
    drop |= idioms(chunks) | attack_turns(chunks, triggers) | telling_turns(chunks, triggers)
    drop |= attempts_on_lives(chunks)
    for v, chunk in enumerate(chunks[:-2]):
        taken = chunk.kind == "VG" and chunk.verb is not None and chunk.verb.lemma == "take"
        if taken and [c.head for c in chunks[v + 1 : v + 3]] == ["over", "by"]:
            chunk.end = chunks[v + 1].end  # "the mill was taken over by rebels"
            drop.add(v + 1)
    for v, chunk in enumerate(chunks):
        if chunk.kind != "VG" or chunk.verb is None or chunk.verb.lemma not in triggers.phrasal:
            continue
        for k in range(v + 1, min(v + 9, len(chunks))):
            c = chunks[k]
            head = c.head if c.kind in ("P", "A", "VG", "NG") and " " not in c.head else ""
            if (c.kind == "VG" and c.aux) or (c.kind == "NG" and (c.figure is not None or len(c.words) > 1)):
                head = ""
            joined = triggers.particles.get((chunk.verb.lemma, head)) if head else None
            if head == "off" and chunk.verb.lemma == "go" and _goes_with(chunks, v, k):
                joined = None  # "went off with four girls" is no bomb
            out_of = head == "out" and [x.head for x in chunks[k + 1 : k + 2]] == ["of"]
            closes = k + 1 >= len(chunks) or chunks[k + 1].kind in "XCR"  # "drove the raiders off, and"
            at_once = k == v + 1 or chunks[v + 1].pron
            if joined is not None and head == "from":
                if k > v + 1 or chunk.voice == "passive":  # "drove the raiders from the town"
                    chunk.act(Verb(joined.lemma, joined.cls, chunk.verb.forms))
                break
            if joined is not None and (out_of or c.kind != "P" or at_once or closes):
                chunk.act(Verb(joined.lemma, joined.cls, chunk.verb.forms))
                drop.add(k)
                on_fire = joined.lemma == "set fire" and chunks[k - 1].head == "on"
                if on_fire:
                    drop.add(k - 1)
                if k == v + 1 or (on_fire and k == v + 2):
                    chunk.end = c.end
                    if joined.cls == "destroy" and not chunk.aux and chunks[k + 1 : k + 2]:
                        # "raided a farm and set on fire nine huts"
                        heavy = chunks[k + 1].kind == "NG" and chunk.voice in ("passive", "bare")
                        chunk.voice = (
                            "active" if heavy and chunk.verb.lemma.startswith("set") else chunk.voice
                        )
                if (
                    joined.lemma in ("set fire", "lay siege")
                    and k + 1 < len(chunks)
                    and chunks[k + 1].head == "to"
                ):
                    # "set fire to six cars", "laid siege to a post": what follows is the object.
                    drop.add(k + 1)
                    chunk.voice = "active" if chunk.voice in ("passive", "bare") else chunk.voice
                break
            # "took nine hostage", but not "took nine prisoners", which says whom
            many = c.kind == "NG" and c.figure is not None and c.figure.low != 1 and not c.head.endswith("s")
            if (
                c.kind == "NG"
                and (len(c.words) > 1 or many)
                and (chunk.verb.lemma, c.head) in triggers.particles
            ):
                joined = triggers.particles[(chunk.verb.lemma, c.head)]
                chunk.act(Verb(joined.lemma, joined.cls, chunk.verb.forms))
                c.end -= len(c.head) + 1
                c.mentions = [m for m in c.mentions if m.end <= c.end]
                c.words = c.words[:-1]
                c.head = c.words[-1] if c.words else "many"
                break
            of = c.head == "of"  # "taking dozens of men hostage", "shot the mayor of X dead"
            told = c.head == "," and chunks[k - 1].kind == "NG" and chunks[k + 1 : k + 2] != []
            of = of or (told and bool(chunks[k - 1].mentions or chunks[k - 1].figure))  # "shot X, 52, dead"
            if c.kind not in ("NG", "A", "C") and not (
                of or (chunk.verb.lemma == "set" and c.kind in ("X", "P"))
            ):
                break
    left = [c for k, c in enumerate(chunks) if k not in drop] if drop else chunks
    telling_verbs(left, triggers)
    return left


def _goes_with(chunks: list[Chunk], v: int, k: int) -> bool:
    """Whether "off" at `k` is where somebody goes with others or their goods: "went off with four girls"."""
    if [x.head for x in chunks[k + 1 : k + 2]] != ["with"] or not v:
        return False
    who = chunks[v - 1]
    return who.kind in ("NG", "R", "C", "X") and (
        who.kind != "NG" or who.pron or any(m.kind in ("generic", "force", "person") for m in who.mentions)
    )
