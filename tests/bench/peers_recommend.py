"""Recommenders of Kindred beside the fastest tools that do the same work: cases of ./dev bench --peers.

Data are generated in the shapes of MovieLens 20M (as purchases, 9.9 million) and 1M. Seconds are those that each tool says
of the fit alone, by the clock, on all processors (Surprise has one); of methods that go round after round, those of one
round. Where lists can be compared, NDCG@10 of the same test stands beside the seconds.

Run by itself, with the name of a peer, it does that peer's work once and says so in JSON: a process of its own each time.
"""
import json
import math
import os
import pathlib
import re
import statistics
import subprocess
import sys
import time

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
THREADS = len(os.sched_getaffinity(0))
SHAPES = {"20m": (136_677, 20_108, 9_990_682), "1m": (6_040, 3_706, 1_000_209)}
TEST_CUSTOMERS = 5_000


def prepare(bench, name):
    """train.csv, test.csv and matrices of a shape; a fifth of some customers' events is the test."""
    folder = bench.folder / f"shape-{name}"
    if (folder / "test.npz").exists():
        return folder
    customers, products, interactions = SHAPES[name]
    bench.kindred("generate", "ratings", "--customers", customers, "--products", products, "--interactions", interactions,
                  "--seed", 1, "--out", folder)
    import numpy
    import pandas
    import scipy.sparse
    rows = pandas.read_csv(folder / "ratings.csv", dtype={0: "category", 1: "category"})
    customer, product, value = rows.columns[:3]
    who, what = rows[customer].cat.codes.to_numpy(), rows[product].cat.codes.to_numpy()
    judged = who < TEST_CUSTOMERS
    test = judged & (numpy.random.default_rng(1).random(len(rows)) < 0.2)
    shape = (len(rows[customer].cat.categories), len(rows[product].cat.categories))
    for part, chosen in (("train", ~test), ("test", test)):
        columns = [customer, product] + ([value] if name == "1m" else [])
        rows[chosen][columns].to_csv(folder / f"{part}.csv", index=False)
        values = rows[value].to_numpy()[chosen].astype(numpy.float32)
        matrix = scipy.sparse.csr_matrix((values, (who[chosen], what[chosen])), shape)
        scipy.sparse.save_npz(folder / f"{part}.npz", matrix)
    return folder


# --- the peers: each does its work on the folder of a shape, once, and says what it took -------------------------------

def load(folder, part="train", ones=True):
    import scipy.sparse
    matrix = scipy.sparse.load_npz(folder / f"{part}.npz").tocsr()
    if ones:
        matrix.data[:] = 1
    return matrix


def ndcg(folder, scores_of):
    """NDCG@10 of the customers of the test, whose products of the training are left out; scores_of(customers) is dense."""
    import numpy
    train, test = load(folder), load(folder, "test")
    judged = numpy.flatnonzero(numpy.diff(test.indptr))
    gains = []
    for begin in range(0, len(judged), 1000):
        customers = judged[begin:begin + 1000]
        scores = numpy.array(scores_of(customers))
        scores[train[customers].nonzero()] = -numpy.inf
        for customer, offered in zip(customers, numpy.argsort(-scores, axis=1, kind="stable")[:, :10]):
            relevant = set(test.indices[test.indptr[customer]:test.indptr[customer + 1]])
            ideal = sum(1 / math.log2(rank + 2) for rank in range(min(10, len(relevant))))
            gains.append(sum(1 / math.log2(rank + 2) for rank, product in enumerate(offered) if product in relevant) / ideal)
    return float(numpy.mean(gains))


def timed(action):
    before = time.monotonic()
    action()
    return time.monotonic() - before


def implicit_ials(folder, factors, rounds):
    import implicit
    train = load(folder)
    model = implicit.als.AlternatingLeastSquares(factors=int(factors), iterations=int(rounds), num_threads=THREADS,
                                                 random_state=1)
    seconds = timed(lambda: model.fit(train, show_progress=False))
    return {"seconds": seconds / int(rounds),
            "ndcg": ndcg(folder, lambda who: model.user_factors[who] @ model.item_factors.T)}


def irspack_ials(folder, factors, rounds):
    import irspack
    model = irspack.IALSRecommender(load(folder), n_components=int(factors), train_epochs=int(rounds), n_threads=THREADS)
    seconds = timed(model.learn)
    return {"seconds": seconds / int(rounds), "ndcg": ndcg(folder, model.get_score)}


def cmfrec_ials(folder, factors, rounds):
    import cmfrec
    model = cmfrec.CMF_implicit(k=int(factors), niter=int(rounds), nthreads=THREADS, verbose=False)
    train = load(folder).tocoo()
    seconds = timed(lambda: model.fit(train))
    return {"seconds": seconds / int(rounds), "ndcg": ndcg(folder, lambda who: model.A_[who] @ model.B_.T)}


def implicit_items(folder):
    import implicit
    train = load(folder)
    model = implicit.nearest_neighbours.CosineRecommender(K=100, num_threads=THREADS)
    return {"seconds": timed(lambda: model.fit(train, show_progress=False))}


def topn_items(folder):
    from sparse_dot_topn import sp_matmul_topn
    rows = normalised(load(folder).T.tocsr())
    return {"seconds": timed(lambda: sp_matmul_topn(rows, rows.T.tocsr(), top_n=101, n_threads=THREADS))}


def topn_users(folder):
    from sparse_dot_topn import sp_matmul_topn
    rows = normalised(load(folder))
    return {"seconds": timed(lambda: sp_matmul_topn(rows, rows.T.tocsr(), top_n=101, n_threads=THREADS))}


def implicit_users(folder):
    import implicit
    train = load(folder).T.tocsr()
    model = implicit.nearest_neighbours.CosineRecommender(K=100, num_threads=THREADS)
    return {"seconds": timed(lambda: model.fit(train, show_progress=False))}


def normalised(rows):
    import numpy
    import scipy.sparse
    lengths = numpy.sqrt(numpy.asarray(rows.multiply(rows).sum(axis=1))).ravel()
    return (scipy.sparse.diags(1 / numpy.maximum(lengths, 1e-12)) @ rows).tocsr()


def implicit_bpr(folder, factors, rounds):
    import implicit
    train = load(folder)
    model = implicit.bpr.BayesianPersonalizedRanking(factors=int(factors), iterations=int(rounds), num_threads=THREADS,
                                                     random_state=1)
    return {"seconds": timed(lambda: model.fit(train, show_progress=False)) / int(rounds)}


def openblas_inverse(folder):
    """spotrf and spotri of the order of the products, by the system's OpenBLAS on all processors."""
    import ctypes
    import numpy
    os.environ.setdefault("OPENBLAS_CORETYPE", "Haswell")  # as Kindred sets it: others may not know this processor
    blas = ctypes.CDLL("libopenblas.so.0")
    blas.openblas_set_num_threads(THREADS)
    n = load(folder).shape[1]
    matrix = numpy.full((n, n), 0.5, numpy.float32)
    numpy.fill_diagonal(matrix, n)
    order, info = ctypes.c_int(n), ctypes.c_int(0)
    words = (b"L", ctypes.byref(order), matrix.ctypes.data_as(ctypes.c_void_p), ctypes.byref(order), ctypes.byref(info))

    def invert():
        blas.spotrf_(*words)
        blas.spotri_(*words)
    return {"seconds": timed(invert)}


def faiss_lists(folder, factors):
    """The best 100 of all products for everyone; what they have is not dropped."""
    import faiss
    import numpy
    faiss.omp_set_num_threads(THREADS)
    train = load(folder)
    source = numpy.random.default_rng(1)
    people, products = (source.standard_normal((n, int(factors)), numpy.float32) for n in train.shape)

    def lists():
        index = faiss.IndexFlatIP(int(factors))
        index.add(products)
        index.search(people, 100)
    return {"seconds": timed(lists)}


def surprise_of(make, predicting=False):
    def run(folder):
        import pandas
        import surprise
        rows, asked = (pandas.read_csv(folder / f"{part}.csv").iloc[:, :3] for part in ("train", "test"))
        data = surprise.Dataset.load_from_df(rows, surprise.Reader(rating_scale=(0.5, 5)))
        train, model, test = data.build_full_trainset(), make(surprise), list(asked.itertuples(index=False, name=None))

        def work():
            model.fit(train)
            if predicting:
                model.test(test)
        return {"seconds": timed(work)}
    return run


def irspack_slim(folder):
    import irspack
    return {"seconds": timed(irspack.SLIMRecommender(load(folder), n_threads=THREADS).learn)}


PEERS = {
    "implicit ALS": implicit_ials, "irspack iALS": irspack_ials, "cmfrec": cmfrec_ials,
    "implicit cosine": implicit_items, "sparse_dot_topn": topn_items, "sparse_dot_topn, users": topn_users, "implicit cosine, users": implicit_users,
    "implicit BPR": implicit_bpr, "OpenBLAS spotrf + spotri": openblas_inverse, "faiss IndexFlatIP": faiss_lists,
    "Surprise SVD": surprise_of(lambda s: s.SVD(n_epochs=20, random_state=1)),
    "Surprise SVD++": surprise_of(lambda s: s.SVDpp(n_epochs=1, random_state=1)),
    "Surprise KNNWithMeans": surprise_of(lambda s: s.KNNWithMeans(verbose=False), predicting=True),
    "irspack SLIM": irspack_slim}


# --- Kindred, and the cases -------------------------------------------------------------------------------------------

class Figures:
    """What one run said of itself."""

    def __init__(self, figures):
        self.seconds, self.ndcg = figures["seconds"], figures.get("ndcg")
        self.peak = figures.get("peak", 0)


def peer(folder, name, *arguments):
    words = [sys.executable, __file__, name, folder, *arguments]
    done = subprocess.run(list(map(str, words)), capture_output=True, text=True, check=False)
    if done.returncode != 0:
        sys.exit(f"error: {name}: {done.stderr.strip().splitlines()[-1]}")
    return Figures(json.loads(re.search(r'\{"seconds".*\}', done.stdout)[0]))  # some draw a bar before it


def kindred(bench, folder, key, rounds=1, predicting=False, **parameters):
    words = ["evaluate", "--train", folder / "train.csv", "--test", folder / "test.csv", "--algorithm", key,
             "--metrics", "rmse" if predicting else "ndcg@10", "--json"]
    for name, value in parameters.items():
        words += ["--set", f"{name}={value}"]
    result = json.loads(bench.kindred(*words).output)["results"][0]
    seconds = result["fit_seconds"] / rounds + (result["predict_seconds"] if predicting else 0)
    return Figures({"seconds": seconds, "ndcg": result["metrics"].get("ndcg@10", {}).get("mean"),
                    "peak": result["peak_memory_bytes"] / 2 ** 20})


def lists(bench, folder, key, **parameters):
    """Seconds of everyone's list of 100 after the fit, and of judging it by an event each."""
    asked = folder / "everyone.csv"
    if not asked.exists():
        train = load(folder)
        ids = sorted({line.split(",")[0] for line in open(folder / "train.csv", encoding="utf-8")} - {"customer"})
        product = open(folder / "train.csv", encoding="utf-8").readlines(200)[1].split(",")[1].strip()
        assert len(ids) == train.shape[0]
        asked.write_text("customer,product\n" + "".join(f"{id},{product}\n" for id in ids), encoding="utf-8")
    words = ["evaluate", "--train", folder / "train.csv", "--test", asked, "--algorithm", key, "--metrics", "ndcg@100",
             "--json"]
    for name, value in parameters.items():
        words += ["--set", f"{name}={value}"]
    return Figures({"seconds": json.loads(bench.kindred(*words).output)["results"][0]["predict_seconds"]})


def said(runs):
    text = f"{statistics.median(run.seconds for run in runs):.2f} s"
    return text if runs[0].ndcg is None else f"{text}, NDCG {runs[0].ndcg:.3f}"


def beside(bench, what, ours, peers, goal):
    """All in turn; the goal is held against the fastest of the peers."""
    mine, theirs = [], {name: [] for name in peers}
    for _ in range(bench.rounds):
        mine.append(ours())
        for name, run in peers.items():
            theirs[name].append(run())
    fastest = min(theirs, key=lambda name: statistics.median(run.seconds for run in theirs[name]))
    for name, runs in theirs.items():
        ratios = [own.seconds / other.seconds for own, other in zip(mine, runs)]
        median, judged = statistics.median(ratios), name == fastest
        bench.say(what, said(mine), f"{name}: {said(runs)}", f"{median:.2f} × ({min(ratios):.2f}–{max(ratios):.2f})",
                  f"≤ {goal} ×" if judged else "", median <= goal if judged else None)
    return mine


def of_20m(bench):
    folder, rounds = prepare(bench, "20m"), 4
    for factors in (64, 128):
        beside(bench, f"A round of ials, {factors} factors",
               lambda: kindred(bench, folder, "ials", rounds, factors=factors, iterations=rounds),
               {name: lambda name=name: peer(folder, name, factors, rounds) for name in
                ("implicit ALS", "irspack iALS", "cmfrec")}, 0.4)
    beside(bench, "100 alike of every product", lambda: kindred(bench, folder, "item_knn", neighbours=100, model_size=100),
           {name: lambda name=name: peer(folder, name) for name in ("implicit cosine", "sparse_dot_topn")}, 0.35)
    beside(bench, "A round of bpr, 64 factors", lambda: kindred(bench, folder, "bpr", rounds, iterations=rounds),
           {"implicit BPR": lambda: peer(folder, "implicit BPR", 64, rounds)}, 0.4)
    runs = beside(bench, "ease", lambda: kindred(bench, folder, "ease", side="products"),
                  {"OpenBLAS spotrf + spotri": lambda: peer(folder, "OpenBLAS spotrf + spotri")}, 1.1)
    bench.memory("… its greatest memory", runs, 2300)
    beside(bench, "Lists of 100 for everyone, 128 factors",
           lambda: lists(bench, folder, "ials", factors=128, iterations=1),
           {"faiss IndexFlatIP": lambda: peer(folder, "faiss IndexFlatIP", 128)}, 0.65)


def users_of_20m(bench):
    folder = prepare(bench, "20m")
    beside(bench, "100 alike of every customer, and lists of them",
           lambda: lists(bench, folder, "user_knn", neighbours=100),
           {name: lambda name=name: peer(folder, name) for name in ("sparse_dot_topn, users", "implicit cosine, users")}, 0.3)


def of_1m(bench):
    folder = prepare(bench, "1m")
    for what, key, parameters, name, goal in (
            ("svd, 20 rounds", "svd", {"iterations": 20}, "Surprise SVD", 0.1),
            ("svdpp, a round", "svdpp", {"iterations": 1}, "Surprise SVD++", 0.02),
            ("Neighbours with means, and predictions of the test", "user_knn",
             {"measure": "mean_squared_difference", "predicting": True}, "Surprise KNNWithMeans", 0.05),
            ("slim", "slim", {}, "irspack SLIM", 0.3)):
        beside(bench, what, lambda: kindred(bench, folder, key, **parameters), {name: lambda: peer(folder, name)}, goal)


CASES = {"recommend-20m": of_20m, "recommend-users": users_of_20m, "recommend-1m": of_1m}


if __name__ == "__main__":
    print(json.dumps(PEERS[sys.argv[1]](pathlib.Path(sys.argv[2]), *sys.argv[3:])))
