"""Answers three questions about a catalogue from its tables, with a plot for each.

1. How does an offer differ from year to year?
2. Which programmes lead where, and with what certainty?
3. Who shares modules?

Usage: three_questions.py TABLES PLOTS
TABLES is a folder with programmes.csv, links.csv, modules.csv and offers.csv, or the address of a service:
http://127.0.0.1:4000/exports. PLOTS is a folder for the plots. Needs pandas, and matplotlib for the plots.
"""

import sys
import textwrap
from itertools import combinations
from pathlib import Path

import pandas as pd

try:
    import matplotlib

    matplotlib.use("Agg")
    import matplotlib.pyplot as plt
except ImportError:
    plt = None
    print("There are no plots without matplotlib. Get it with: apt-get install python3-matplotlib\n")

TABLES, PLOTS = sys.argv[1].rstrip("/"), Path(sys.argv[2])
COLOURS = {"STATED": "#0b6157", "IMPLIED": "#c98a1b", "AMBIGUOUS": "#a3262c"}


def table(name):
    return pd.read_csv(f"{TABLES}/{name}.csv", keep_default_na=False)


def wrapped(text):
    return textwrap.fill(text, 62)


def save(figure, name):
    figure.tight_layout()
    figure.savefig(PLOTS / f"{name}.png", dpi=120)


def years(programmes, offers):
    """Series that a hub offers in one year and not in its next one, for hubs with several years."""
    series = programmes.groupby(["hub", "academic_year"])["series"].agg(set)
    complete = offers.set_index(["hub", "academic_year"])["complete"]
    rows = []
    for hub in series.index.get_level_values("hub").unique():
        known = list(series[hub].items())
        for (before, old), (after, new) in zip(known, known[1:]):
            sure = all(str(complete.get((hub, year))).lower() == "true" for year in (before, after))
            rows.append((f"{hub}, {before} to {after}", len(old & new), len(new - old), len(old - new), sure))
    found = pd.DataFrame(rows, columns=["offer", "kept", "added", "gone", "complete"]).set_index("offer")
    print("1. How does an offer differ from year to year?")
    print(found.to_string() if len(found) else "No hub has several years.")
    print("Where complete is False, a series that is gone may only not have been entered.\n")
    if len(found) and plt:
        axes = found[["kept", "added", "gone"]].plot.barh(
            stacked=True, color=["#4a5a6a", "#0b6157", "#a3262c"], figsize=(10, 1.5 + 0.5 * len(found))
        )
        kept, seen = found["kept"].sum(), found["kept"].sum() + found["gone"].sum()
        known = "all are complete" if found["complete"].all() else "not all are complete: a series may not be entered"
        axes.set(
            xlabel="number of series",
            ylabel="",
            title=f"{kept} of {seen} series are offered again in the next year entered\n({known})",
        )
        axes.legend(loc="upper left", bbox_to_anchor=(1, 1), frameon=False)
        save(axes.figure, "years")


def steps(links):
    """Links that lead on, from what is taken first to what comes later."""
    steps = links[links["direction"].isin(["FORWARD", "BACKWARD"])].copy()
    turned = steps["reversed"].astype(str).str.lower() == "true"
    first = steps["from_title"].where(~turned, steps["to_title"])
    later = steps["to_title"].where(~turned, steps["from_title"])
    steps["step"] = first + " → " + later
    found = steps.groupby(["step", "strength"]).size().unstack(fill_value=0)
    found = found.reindex(columns=[name for name in COLOURS if name in found])
    found = found.loc[found.sum(axis=1).sort_values(ascending=False, kind="stable").index]
    print("2. Which programmes lead where, and with what certainty?")
    print(f"{len(found)} steps; links by certainty: {found.sum().to_dict()}")
    print(found.head(10).to_string(), "\n")
    if not plt:
        return
    shown = found.head(15).iloc[::-1].rename(index=wrapped)
    axes = shown.plot.barh(stacked=True, color=[COLOURS[name] for name in shown], figsize=(11, 9))
    stated = found.get("STATED", pd.Series(0)).sum()
    axes.set(
        xlabel="number of links",
        ylabel="",
        title=f"{stated} of {int(found.sum().sum())} links that lead on are stated by a source\n(the {len(shown)} commonest of {len(found)} steps)",
    )
    axes.legend(title="certainty", loc="upper left", bbox_to_anchor=(1, 1), frameon=False)
    axes.xaxis.get_major_locator().set_params(integer=True)
    save(axes.figure, "steps")


def shared(programmes, modules):
    """Pairs of programmes of one hub and year that have modules on the same topics."""
    titles = programmes.set_index("programme_id")["title"]
    topics = modules[modules["topic"] != ""].drop_duplicates(["programme_id", "topic"])
    pairs = {}
    for _, group in topics.groupby(["hub", "academic_year", "topic"]):
        for pair in combinations(sorted(group["programme_id"]), 2):
            pairs[pair] = pairs.get(pair, 0) + 1
    rows = [(titles[one], titles[other], count) for (one, other), count in pairs.items()]
    found = pd.DataFrame(rows, columns=["one", "other", "topics"]).sort_values("topics", ascending=False, kind="stable")
    print("3. Who shares modules?")
    print(f"{len(found)} pairs of programmes share topics.")
    print(found.head(10).to_string(index=False))
    if len(found) and plt:
        shown = found.head(12).iloc[::-1]
        # By position: two pairs can have the same titles.
        names = [f"{wrapped(one)}\n+ {wrapped(other)}" for one, other in zip(shown["one"], shown["other"])]
        figure, axes = plt.subplots(figsize=(11, 2 + 0.65 * len(shown)))
        axes.barh(range(len(shown)), shown["topics"], color="#0b5563")
        axes.set_yticks(range(len(shown)), names, fontsize=8)
        axes.set(
            xlabel="number of shared topics",
            title=f"{len(found)} pairs of programmes of one hub and year share topics, at most {found['topics'].max()}\n(the {len(shown)} largest overlaps)",
        )
        axes.xaxis.get_major_locator().set_params(integer=True)
        save(figure, "shared")


PLOTS.mkdir(parents=True, exist_ok=True)
programmes = table("programmes")
years(programmes, table("offers"))
steps(table("links"))
shared(programmes, table("modules"))
