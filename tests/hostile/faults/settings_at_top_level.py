"""A cell of the learner's own changes all the settings that it finds: folder, warnings, clocks, printing."""

# >>> an extra cell
import atexit
import decimal
import gc
import locale
import os
import random
import sys
import warnings

import numpy as np

os.chdir("/tmp")
np.seterr(all="raise")
np.set_printoptions(precision=0, threshold=1)
warnings.simplefilter("error")
random.seed(0)
np.random.seed(0)
gc.disable()
locale.setlocale(locale.LC_ALL, "C")
setattr(decimal.getcontext(), "prec", 1)
setattr(sys, "stdout", None)
sys.setrecursionlimit(10**6)
atexit.register(lambda: [None for _ in iter(int, 1)])
os.environ.clear()
# <<<
