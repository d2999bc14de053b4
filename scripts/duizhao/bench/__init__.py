"""Benchmarks: figures users can measure again, as ratios within one run."""
