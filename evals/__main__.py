"""The same as `extract eval`, from a checkout: python -m evals --engine rules --gold PATH."""

import sys

if __name__ == "__main__":
    from extract.cli import main

    sys.argv[1:1] = ["eval"]
    main()
