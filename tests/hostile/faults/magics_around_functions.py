"""Magics, shell lines and questions stand in the cells of exercises, above and below right functions."""

ANSWERS = {
    "step": """\
%%time
def step(z):
    return np.where(z > 0, 1.0, 0.0)


step(np.zeros(3))
""",
    "sigmoid": """\
%matplotlib inline
%load_ext autoreload
%autoreload 2
!ls -la
!pip install numpy
%pip install numpy
%cd /tmp
?sum
def sigmoid(z):
    return 0.5 * (1.0 + np.tanh(0.5 * z))
sigmoid?
%timeit -n 1 -r 1 sigmoid(np.zeros(3))
%time half = sigmoid(0.0)
%who
%no_such_magic at all
""",
    "sigmoid_prime": """\
%%capture out
def sigmoid_prime(z):
    a = sigmoid(z)
    return a * (1.0 - a)
print("caught")
""",
}
