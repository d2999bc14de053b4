"""Raise what the project depends on: `python -m duizhao.upgrading lock` and `… upgrade [PACKAGE…]`.

Standard library only, and run with any Python of the right version: it must start where what it is to lock is not
installed yet.
"""
