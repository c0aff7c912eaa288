"""Says which rule made each item of a draft, with the words it read: the ground of `extract explain`."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Reason:
    """Why an item is in the draft: its id, the rule's name, and where the words that it read stand."""

    item: str
    rule: str
    start: int
    end: int
    words: str


@lru_cache(maxsize=8)
def rules_hash(lexicon_digest: str) -> str:
    """Digest of everything a rule draft depends on: rule and text code, trigger data, lexicons."""
    digest = hashlib.sha256(lexicon_digest.encode())
    here = Path(__file__).parent
    for folder in (here, here.parent.parent / "text"):
        for path in sorted(folder.glob("*.py")):
            digest.update(path.name.encode())
            digest.update(path.read_bytes())
    for path in (*sorted((here / "data").glob("*.toml")), here / "data" / "marks.tsv"):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]
