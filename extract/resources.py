"""Where the data folders are: beside the package in a checkout, inside it in a wheel."""

from pathlib import Path

from extract.errors import ConfigError

_PACKAGE = Path(__file__).resolve().parent


def bundled(name: str) -> Path:
    """Finds the data folder `name` ("prompts", "evals"), by path and never by import name.

    Raises ConfigError where it is neither in the installed package nor beside it.
    """
    for folder in (_PACKAGE / f"_{name}", _PACKAGE.parent / name):
        if folder.is_dir():
            return folder
    raise ConfigError(
        f"the folder '{name}' is missing from this installation; install conflict-claims again."
    )


def packaged(*parts: str) -> Path:
    """Gives the path of a data file that lies in the package itself, such as a lexicon."""
    return _PACKAGE.joinpath(*parts)


def is_checkout() -> bool:
    """Says whether this is a working copy (then generated files go to its cache/ folder)."""
    return (_PACKAGE.parent / "pyproject.toml").is_file()


def cache_home() -> Path:
    """Gives the folder for generated files: cache/ of a checkout, else the user's cache folder."""
    if is_checkout():
        return _PACKAGE.parent / "cache"
    import os

    base = os.environ.get("XDG_CACHE_HOME") or os.path.join(os.path.expanduser("~"), ".cache")
    return Path(base) / "conflict-claims"
