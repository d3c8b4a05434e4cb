"""The function starts a process that is to outlive it, in every way that there is, and returns something wrong."""

LOST = ["step"]


def step(z):
    import os
    import subprocess
    import sys

    command = [sys.executable, "-c", "import time; time.sleep(300)  # daemon of a learner"]
    try:
        subprocess.Popen(command, start_new_session=True)
    except OSError:
        pass
    try:
        os.posix_spawn(command[0], command, dict(os.environ))
    except OSError:
        pass
    try:
        if os.fork() == 0:
            os.setsid()
            if os.fork() == 0:
                os.execv(command[0], command)
            os._exit(0)
    except OSError:
        pass
    try:
        os.system(f"nohup {command[0]} -c '{command[2]}' &")
    except OSError:
        pass
    return z
