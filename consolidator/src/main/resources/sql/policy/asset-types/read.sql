-- The class of every asset type.
select asset_type_code, exposure_class from ASSET_TYPE_MAPPING
