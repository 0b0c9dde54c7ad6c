// What a model-driven app has ready before it loads a form control.
window.Reactv16 = window.React;
window.registered = {};
window.ComponentFramework = { registerControl: (name, control) => { window.registered[name] = control; } };
