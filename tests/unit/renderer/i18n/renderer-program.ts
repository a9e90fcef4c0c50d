import { dirname, join, relative, resolve } from 'node:path'
import ts from 'typescript'

const ROOT = resolve(import.meta.dirname, '../../../..')
const ENGLISH = join(ROOT, 'renderer/i18n/en')
const LANGUAGE_FOLDER = /renderer\/i18n\/[a-z]{2}\//

/** The windows as TypeScript sees them. */
export interface RendererProgram {
  checker: ts.TypeChecker
  /** The type of the English catalogue. */
  catalogue: ts.Type
  /** Sources of the windows, without the catalogues. */
  files: ts.SourceFile[]
}

/** @param added more sources, by their paths */
export function createRendererProgram(added: Readonly<Record<string, string>> = {}): RendererProgram {
  const program = createProgram(
    new Map(Object.entries(added).map(([path, text]) => [join(ROOT, path), text])),
  )
  const checker = program.getTypeChecker()
  const files = program
    .getSourceFiles()
    .filter(({ fileName }) => fileName.startsWith(join(ROOT, 'renderer')) && !LANGUAGE_FOLDER.test(fileName))
  return { checker, catalogue: catalogueType(program, checker), files }
}

/** Whether what is declared there is a sentence of the catalogue, or a group of them. */
export function isInCatalogue(declaration: ts.Declaration): boolean {
  return declaration.getSourceFile().fileName.startsWith(ENGLISH)
}

/** `renderer/home/home-view.tsx:12` */
export function placeOf(node: ts.Node): string {
  const file = node.getSourceFile()
  const { line } = file.getLineAndCharacterOfPosition(node.getStart())
  return `${relative(ROOT, file.fileName)}:${line + 1}`
}

function createProgram(added: ReadonlyMap<string, string>): ts.Program {
  const configFile = join(ROOT, 'tsconfig.web.json')
  const read = ts.readConfigFile(configFile, (path) => ts.sys.readFile(path))
  const { fileNames, options } = ts.parseJsonConfigFileContent(read.config, ts.sys, dirname(configFile))
  const settings = { ...options, noEmit: true, skipLibCheck: true }
  const host = ts.createCompilerHost(settings)
  const readFile = host.readFile.bind(host)
  host.readFile = (path) => added.get(path) ?? readFile(path)
  return ts.createProgram([...fileNames, ...added.keys()], settings, host)
}

function catalogueType(program: ts.Program, checker: ts.TypeChecker): ts.Type {
  const file = program.getSourceFile(join(ENGLISH, 'index.ts'))
  const module = file && checker.getSymbolAtLocation(file)
  const [english] = module ? checker.getExportsOfModule(module) : []
  if (english === undefined) throw new Error('The English catalogue was not found.')
  return checker.getTypeOfSymbol(english)
}
