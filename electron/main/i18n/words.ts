/** What the main process says itself: in menus and in dialogs of the system. Everything else is said in a window. */
export interface Words {
  menu: MenuWords
  cannotStart: { title: string; detail: string }
}

/** Electron's roles have English labels only. */
export interface MenuWords {
  file: string
  edit: string
  view: string
  window: string
  help: string
  about: string
  services: string
  hide: string
  hideOthers: string
  showAll: string
  quit: string
  close: string
  undo: string
  redo: string
  cut: string
  copy: string
  paste: string
  delete: string
  selectAll: string
  actualSize: string
  zoomIn: string
  zoomOut: string
  minimize: string
  zoom: string
  front: string
  reload: string
  tools: string
}
