"""Count what a record of a grading says, and fail if something could not be judged: judged.py RECORD..."""

import json
import sys
from collections import Counter
from pathlib import Path

for name in sys.argv[1:]:
    entries = json.loads(Path(name).read_text(encoding="utf-8"))["submissions"]
    found = Counter(entry["status"] for entry in entries)
    print(f"{name}: {dict(found)}")
    faults = [entry for entry in entries if entry["status"] == "graded" and entry["message"]]
    if faults or found["not judged"] or not found["graded"]:
        sys.exit(f"{name}: not all was judged. {faults}")
