"""The scratch folders are searched for what another submission, or the judge, left there before."""

LOST = ["step"]
VERDICTS = {"step": ["failed"]}

# >>> an extra cell
FOUND = []
import os

if os.path.exists("/proc"):  # no jail: nothing is tried
    FOUND.append("/proc")
else:
    import os

    for place in ("/tmp", "/lesson", "/dev/shm", "/var/tmp"):
        for folder, folders, files in os.walk(place):
            FOUND += [
                name
                for name in files
                if name.endswith((".ipynb", ".json", ".log", ".lock", ".sock")) or name.startswith("tmp")
            ]
    try:
        with open("/tmp/left_for_the_next_one", "x") as file:
            file.write("step")
    except FileExistsError:
        FOUND.append("left_for_the_next_one")
# <<<


def step(z):
    return np.where(z > 0, 1.0, 0.0) if FOUND else z
