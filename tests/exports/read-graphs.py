"""Reads graph files with networkx and prints, as JSON, what it found in each: its nodes and its edges with their data.

Arguments: pairs of a format (graphml, gexf or json) and a path.
"""

import json
import sys

import networkx as nx
from networkx.readwrite import gexf

# networkx learnt of GEXF 1.3 in 3.6. Before that it reads it as well, once it knows the name.
if hasattr(gexf.GEXF, "versions") and "1.3" not in gexf.GEXF.versions:
    gexf.GEXF.versions["1.3"] = {
        "NS_GEXF": "http://gexf.net/1.3",
        "NS_VIZ": "http://gexf.net/1.3/viz",
        "NS_XSI": "http://www.w3.org/2001/XMLSchema-instance",
        "SCHEMALOCATION": "http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd",
        "VERSION": "1.3",
    }


def node_link(path):
    with open(path, encoding="utf-8") as file:
        data = json.load(file)
    try:
        return nx.node_link_graph(data, edges="edges")
    except TypeError:  # Before 3.4.
        return nx.node_link_graph(data, link="edges")


READERS = {
    "graphml": lambda path: nx.read_graphml(path, force_multigraph=True),
    "gexf": lambda path: nx.read_gexf(path, version="1.3"),
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
