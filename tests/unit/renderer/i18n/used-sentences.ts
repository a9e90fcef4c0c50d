import { dirname, join, resolve } from 'node:path'
import ts from 'typescript'

const ROOT = resolve(import.meta.dirname, '../../../..')
const ENGLISH = join(ROOT, 'renderer/i18n/en')
const LANGUAGE_FOLDER = /renderer\/i18n\/[a-z]{2}\//

/** Which sentences of the English catalogue the renderer uses, as TypeScript sees it. */
export class SentenceUse {
  readonly #program = createProgram()
  readonly #checker = this.#program.getTypeChecker()
  readonly #catalogue = catalogueType(this.#program, this.#checker)

  /** Those that no source of the renderer uses; `without` leaves out the file of that name. */
  unused(without?: string): string[] {
    const used = new Set<ts.Node>()
    for (const file of this.#program.getSourceFiles()) {
      const isOurs = file.fileName.startsWith(join(ROOT, 'renderer')) && !LANGUAGE_FOLDER.test(file.fileName)
      if (!isOurs || (without !== undefined && file.fileName.endsWith(without))) continue
      markUsed(file, this.#checker, this.#catalogue, used)
    }
    return leavesOf(this.#checker, this.#catalogue, [])
      .filter(({ declaration }) => !used.has(declaration))
      .map(({ path }) => path)
  }
}

function catalogueType(program: ts.Program, checker: ts.TypeChecker): ts.Type {
  const file = program.getSourceFile(join(ENGLISH, 'index.ts'))
  const module = file && checker.getSymbolAtLocation(file)
  const [english] = module ? checker.getExportsOfModule(module) : []
  if (english === undefined) throw new Error('The English catalogue was not found.')
  return checker.getTypeOfSymbol(english)
}

function createProgram(): ts.Program {
  const configFile = join(ROOT, 'tsconfig.web.json')
  const read = ts.readConfigFile(configFile, (path) => ts.sys.readFile(path))
  const { fileNames, options } = ts.parseJsonConfigFileContent(read.config, ts.sys, dirname(configFile))
  return ts.createProgram(fileNames, { ...options, noEmit: true, skipLibCheck: true })
}

interface Leaf {
  path: string
  declaration: ts.Declaration
}

/** A sentence is a text or a function; what a function answers is used with it. */
function leavesOf(checker: ts.TypeChecker, type: ts.Type, path: readonly string[]): Leaf[] {
  return type.getProperties().flatMap((property) => {
    const declaration = property.declarations?.[0]
    if (declaration === undefined) return []
    const own = checker.getTypeOfSymbol(property)
    const here = [...path, property.name]
    return isGroup(own) ? leavesOf(checker, own, here) : [{ path: here.join('.'), declaration }]
  })
}

function isGroup(type: ts.Type): boolean {
  return (type.flags & ts.TypeFlags.Object) !== 0 && type.getCallSignatures().length === 0
}

function markUsed(
  file: ts.SourceFile,
  checker: ts.TypeChecker,
  catalogue: ts.Type,
  used: Set<ts.Node>,
): void {
  const mark = (symbol: ts.Symbol | undefined): void => {
    for (const declaration of symbol?.declarations ?? []) used.add(declaration)
  }
  const markAll = (type: ts.Type): void => {
    for (const each of type.isUnion() ? type.types : [type]) {
      // The whole catalogue is handed on as what it is, and read elsewhere.
      if (each === catalogue || !isGroup(each) || !isEnglish(each)) continue
      for (const property of each.getProperties()) {
        mark(property)
        markAll(checker.getTypeOfSymbol(property))
      }
    }
  }
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) mark(checker.getSymbolAtLocation(node.name))
    if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
      const name = (node.propertyName ?? node.name).getText()
      mark(checker.getTypeAtLocation(node.parent).getProperty(name))
    }
    if (ts.isElementAccessExpression(node)) {
      for (const property of checker.getTypeAtLocation(node.expression).getProperties()) mark(property)
    }
    if (ts.isExpression(node) && goesElsewhere(node, checker)) markAll(checker.getTypeAtLocation(node))
    ts.forEachChild(node, visit)
  }
  visit(file)
}

/** A group that is handed on as something else, such as a title with its text: all of it may be used there. */
function goesElsewhere(node: ts.Expression, checker: ts.TypeChecker): boolean {
  const { parent } = node
  if (ts.isPropertyAccessExpression(parent) || ts.isElementAccessExpression(parent)) return false
  if (ts.isVariableDeclaration(parent) || ts.isBindingElement(parent) || ts.isParameter(parent)) return false
  const wanted = checker.getContextualType(node)
  return wanted !== checker.getTypeAtLocation(node)
}

function isEnglish(type: ts.Type): boolean {
  return type
    .getProperties()
    .some(({ declarations = [] }) =>
      declarations.some((each) => each.getSourceFile().fileName.startsWith(ENGLISH)),
    )
}
