const { contextBridge, ipcRenderer } = require('electron')

contextBridge.exposeInMainWorld('sample', {
  nested: { list: [1, { deep: true }] },
  greet: (form) => ipcRenderer.invoke('greet', form),
  fail: () => ipcRenderer.invoke('fail'),
  missing: () => ipcRenderer.invoke('nobody-handles-this'),
  who: () => ipcRenderer.invoke('who'),
  note: (text) => ipcRenderer.send('note', text),
  openSecond: () => ipcRenderer.invoke('open-second'),
  useDarkColors: (dark) => ipcRenderer.invoke('use-dark-colors', dark),
  listeners: () => ipcRenderer.listenerCount('tick'),
  onTick(callback) {
    const listener = (_event, count) => callback(count)
    ipcRenderer.on('tick', listener)
    return () => {
      ipcRenderer.removeListener('tick', listener)
    }
  },
  add: (a, b) => a + b,
  throwRangeError: () => {
    throw new RangeError('out of range')
  },
  identity: (value) => value,
  callBack: (callback) => callback(20) + 1,
  useAbsent: () => contextBridge.exposeInIsolatedWorld,
  sandboxed: process.sandboxed,
})
