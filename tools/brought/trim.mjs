// Makes the Python that the browser loads: only the standard library files that the rules really need, and the rules
// themselves, compiled inside Pyodide so that the bytecode fits it, in one stored zip with fixed dates.
// usage: node trim.mjs PYODIDE_FOLDER CALCULATORS_FOLDER COMPILED_DATA REQUESTS OUT.zip
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

const [pyodide, calculators, data, requests, out] = process.argv.slice(2).map((name) => path.resolve(name));
const { loadPyodide } = await import(pathToFileURL(path.join(pyodide, "pyodide.mjs")));
const python = await loadPyodide();

for (const name of readdirSync(calculators, { recursive: true }).filter((name) => name.endsWith(".py"))) {
  const target = `/rules/calculators/${name.replaceAll(path.sep, "/")}`;
  python.FS.mkdirTree(path.posix.dirname(target));
  python.FS.writeFile(target, readFileSync(path.join(calculators, name)));
}
python.FS.writeFile("/stdlib.zip", readFileSync(path.join(pyodide, "python_stdlib.zip")));
python.FS.writeFile("/data.json", readFileSync(data));
python.FS.writeFile("/requests.json", readFileSync(requests));

python.runPython(`
import importlib, json, pkgutil, sys
sys.path.insert(0, "/rules")
import calculators
from calculators.api import answer

# The rules whole, but not their command line.
for module in pkgutil.walk_packages(calculators.__path__, "calculators."):
    if not module.name.endswith("__main__") and ".command_line" not in module.name:
        importlib.import_module(module.name)
with open("/data.json", encoding="utf-8") as file:
    compiled = json.load(file)
with open("/requests.json", encoding="utf-8") as file:
    for request in json.load(file):
        content = bytes.fromhex(request.pop("content", ""))
        answer(json.dumps(request), compiled, content)

def used(prefix):
    files = (getattr(module, "__file__", None) or "" for module in list(sys.modules.values()))
    return sorted(name.split(prefix)[1] for name in files if prefix in name)

stdlib, rules = used("python314.zip/"), used("/rules/")

# Imported only when something goes wrong: without these an error could not be told. And the codecs of pupil lists.
stdlib = sorted({*stdlib, "traceback.py", "textwrap.py", "linecache.py", "tokenize.py", "token.py",
                 "encodings/cp1252.py", "encodings/utf_8_sig.py", "encodings/utf_16.py",
                 "encodings/utf_16_le.py", "encodings/utf_16_be.py"})

import ast, importlib._bootstrap_external as bootstrap, zipfile

# Docstrings go. But for a dataclass without any Python works out its signature at every start, so that a sign is left.
def described(source):
    module = ast.parse(source)
    for found in ast.walk(module):
        if isinstance(found, ast.ClassDef):
            found.body += ast.parse("__doc__ = '-'").body
    return module

def bytecode(name, source):
    code = compile(source, name, "exec", dont_inherit=True, optimize=2)
    return bytes(bootstrap._code_to_hash_pyc(code, bytes(8), checked=False))

source = zipfile.ZipFile("/stdlib.zip")
known = set(source.namelist())
with zipfile.ZipFile("/python.zip", "w", zipfile.ZIP_STORED) as archive:
    for name, text in [(n, source.read(n)) for n in stdlib if n in known] + [(n, described(open("/rules/" + n, "rb").read())) for n in rules]:
        archive.writestr(zipfile.ZipInfo(name + "c", (2020, 1, 1, 0, 0, 0)), bytecode(name, text))
`);
writeFileSync(out, python.FS.readFile("/python.zip"));
