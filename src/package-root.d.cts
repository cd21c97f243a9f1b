/** The folder of this package, where `fonts/` and the built-in templates lie. */
export declare const packageRoot: URL;
