"""Reads graph files with networkx and prints, as JSON, what it found in each: its nodes and its edges with their data.

Arguments: pairs of a format (graphml, gexf or json) and a path.
"""

import json
import sys

import networkx as nx


def node_link(path):
    with open(path, encoding="utf-8") as file:
        data = json.load(file)
    try:
        return nx.node_link_graph(data, edges="edges")
    except TypeError:  # Before 3.4.
        return nx.node_link_graph(data, link="edges")


READERS = {
    "graphml": lambda path: nx.read_graphml(path, force_multigraph=True),
    "gexf": nx.read_gexf,
    "json": node_link,
}


def read(kind, path):
    graph = READERS[kind](path)
    # GEXF has no say in whether a graph without parallel edges is read as one that could have them.
    keyed = graph.is_multigraph()
    edges = graph.edges(keys=True, data=True) if keyed else ((u, v, d["id"], d) for u, v, d in graph.edges(data=True))
    return {
        "directed": graph.is_directed(),
        "graph": {name: value for name, value in graph.graph.items() if not name.endswith("_default")},
        "nodes": {node: data for node, data in graph.nodes(data=True)},
        "edges": {key: {"source": u, "target": v, **data} for u, v, key, data in edges},
    }


arguments = sys.argv[1:]
print(json.dumps([read(kind, path) for kind, path in zip(arguments[::2], arguments[1::2])]))
