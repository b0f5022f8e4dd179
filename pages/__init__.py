"""One file per address: its layout and callbacks, nothing else."""
