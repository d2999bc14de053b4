"""Proof that what contributors write cannot run: first by what it lacks, else by the HTML it becomes."""

from .prose import faults

__all__ = ["faults"]
