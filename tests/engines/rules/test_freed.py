"""What the rules make of a document goes with it."""

from __future__ import annotations

import gc

from extract.engines.rules import RulesEngine
from extract.records import Document

_TEXT = (
    "Gunmen attacked a mosque in Dovra on Monday, killing four people. A bomb went off at a market in Lusk on Tuesday, "
    "wounding nine. The mosque was damaged, a police officer in Dovra said. The market was closed. "
    "Two of the wounded died, the hospital in Lusk said on Wednesday."
)


def test_what_a_document_was_read_with_is_freed_without_the_cyclic_collector() -> None:
    engine = RulesEngine()
    document = Document.model_validate({"id": "x", "text": _TEXT})
    engine.extract(document)
    was_on = gc.isenabled()
    gc.collect()
    gc.disable()
    try:
        engine.extract(document)
        assert gc.collect() == 0
    finally:
        if was_on:
            gc.enable()
