"""Says which rule made each item of a draft, with the words it read: the ground of `extract explain`."""

from __future__ import annotations

import hashlib
import os
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
    rooms = sorted(x.path for x in os.scandir(here) if x.is_dir() and not x.name.startswith("_"))
    for folder in (str(here), *rooms, str(here.parent.parent / "text")):
        for name in sorted(x for x in os.listdir(folder) if x.endswith(".py")):
            digest.update(name.encode())
            digest.update(_read(folder, name))
    data = here / "data"
    for name in (*sorted(x for x in os.listdir(data) if x.endswith(".toml")), "commas.tsv", "stops.tsv"):
        digest.update(_read(data, name))
    return digest.hexdigest()[:16]


def _read(folder: str | Path, name: str) -> bytes:
    # Two hundred files before the first record: by pathlib it takes twice as long.
    with open(os.path.join(folder, name), "rb", buffering=0) as file:
        return file.read()
