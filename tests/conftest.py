"""What all tests share."""

from pathlib import Path

import pytest
from hypothesis import settings

# How long one example takes says how busy the machine is, and nothing about what is promised.
settings.register_profile("suite", deadline=None)
settings.load_profile("suite")

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"


@pytest.fixture
def shared() -> Path:
    """The folder of external gold and raw files; tests that need it are skipped where it is absent."""
    if not SHARED.is_dir():
        pytest.skip("the external gold folder is not here")
    return SHARED


@pytest.fixture(autouse=True)
def _clean_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """No key, endpoint or setting of the machine reaches a test."""
    import os

    for name in list(os.environ):
        if name.startswith(("EXTRACT_", "OPENAI_", "ANTHROPIC_")):
            monkeypatch.delenv(name)
    monkeypatch.setenv("NO_COLOR", "1")
